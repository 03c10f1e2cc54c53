package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A station on the air on the loopback of a namespace of its own, with a copy of the sample library
 * and a state directory of its own.
 */
final class RunningStation implements AutoCloseable {

    static final Duration START_LIMIT = Duration.ofMinutes(3); // the first start trains the cache

    private final Namespace namespace;
    private final Path folder;
    private final Program server;

    private RunningStation(Namespace namespace, Path folder, Program server) {
        this.namespace = namespace;
        this.folder = folder;
        this.server = server;
    }

    /** Starts a station and waits until it is on the air. */
    static RunningStation start(Path folder, String... flags) {
        Path library = copy(Checkout.medialib(), folder.resolve("medialib"));
        return serve(folder, library, flags);
    }

    /** Starts a station with a library that is there already. */
    static RunningStation serve(Path folder, Path library, String... flags) {
        Namespace namespace = Namespace.open();
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "serve",
                                library.toString(),
                                "--state",
                                folder.resolve("state").toString()));
        words.addAll(List.of(flags));
        Program server =
                Program.start(
                        namespace.inside(Checkout.carillond(words.toArray(String[]::new))),
                        Map.of());
        RunningStation station = new RunningStation(namespace, folder, server);
        try {
            server.awaitLine("on the air", START_LIMIT);
        } catch (RuntimeException e) {
            station.close();
            throw e;
        }
        return station;
    }

    Namespace namespace() {
        return namespace;
    }

    Program server() {
        return server;
    }

    Path folder() {
        return folder;
    }

    /** Runs a command of the client in the station's namespace to its end; must succeed. */
    Program client(String... arguments) {
        Program client = startClient(arguments);
        assertThat(client.awaitExit(START_LIMIT)).as(client.transcript()).isZero();
        return client;
    }

    /** Starts a command of the client in the station's namespace. */
    Program startClient(String... arguments) {
        return run(Checkout.carillon(arguments));
    }

    /** Starts any program in the station's namespace. */
    Program run(List<String> words) {
        return Program.start(
                namespace.inside(words),
                Map.of("XDG_STATE_HOME", folder.resolve("home").toString()));
    }

    /** The session description of a channel, as the client gives it to players. */
    Path sdp(int channel) {
        Program client = client("sdp", Integer.toString(channel));
        try {
            return Files.write(folder.resolve("channel-" + channel + ".sdp"), client.output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The group of the first channel, as the server says it. */
    String firstGroup() {
        Matcher group =
                Pattern.compile("239\\.192\\.\\d+\\.\\d+").matcher(server.output().getFirst());
        assertThat(group.find()).as(server.transcript()).isTrue();
        return group.group();
    }

    @Override
    public void close() {
        server.close();
        namespace.close();
    }

    private static Path copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(path -> !path.startsWith(from.resolve(".carillon")))
                    .forEach(path -> copyOne(path, to.resolve(from.relativize(path).toString())));
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyOne(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A station on the air, with a state directory of its own. */
final class RunningStation implements AutoCloseable {

    static final Duration START_LIMIT = Duration.ofMinutes(3); // the first start trains the cache

    private final Namespace namespace;
    private final Path folder;
    private final Program server;
    private final Runnable afterwards;

    private RunningStation(Namespace namespace, Path folder, Program server, Runnable afterwards) {
        this.namespace = namespace;
        this.folder = folder;
        this.server = server;
        this.afterwards = afterwards;
    }

    /**
     * Starts a station with a copy of the sample library on the loopback of a namespace of its own,
     * and waits until it is on the air.
     */
    static RunningStation start(Path folder, String... flags) {
        return serve(folder, sampleLibrary(folder), flags);
    }

    /** Starts a station in a namespace of its own, with a library that is there already. */
    static RunningStation serve(Path folder, Path library, String... flags) {
        Namespace namespace = Namespace.open();
        return serve(namespace, folder, library, namespace::close, Map.of(), flags);
    }

    /** Starts a station with a copy of the sample library on a machine that outlives it. */
    static RunningStation startOn(Namespace machine, Path folder, String... flags) {
        return serveOn(machine, folder, sampleLibrary(folder), flags);
    }

    /** Starts a station with the environment of the test and the changes given. */
    static RunningStation startOn(
            Namespace machine, Path folder, Map<String, String> environment, String... flags) {
        return serve(machine, folder, sampleLibrary(folder), () -> {}, environment, flags);
    }

    /** Starts a station on a machine that outlives it, with a library that is there already. */
    static RunningStation serveOn(Namespace machine, Path folder, Path library, String... flags) {
        return serve(machine, folder, library, () -> {}, Map.of(), flags);
    }

    private static RunningStation serve(
            Namespace namespace,
            Path folder,
            Path library,
            Runnable afterwards,
            Map<String, String> environment,
            String... flags) {
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
                        environment);
        RunningStation station = new RunningStation(namespace, folder, server, afterwards);
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
        return run(words, Map.of());
    }

    /** Starts any program in the station's namespace, with a few things more in its environment. */
    Program run(List<String> words, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("XDG_STATE_HOME", folder.resolve("home").toString());
        return Program.start(namespace.inside(words), environment);
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

    /** The group of a channel, as the server says it. */
    String group(int channel) {
        Matcher group =
                Pattern.compile("239\\.192\\.\\d+\\.\\d+")
                        .matcher(server.output().get(channel - 1));
        assertThat(group.find()).as(server.transcript()).isTrue();
        return group.group();
    }

    @Override
    public void close() {
        server.close();
        afterwards.run();
    }

    /** A copy of the sample library below the folder, made if it is not there yet. */
    static Path sampleLibrary(Path folder) {
        Path library = folder.resolve("medialib");
        return Files.exists(library) ? library : copy(Checkout.medialib(), library);
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

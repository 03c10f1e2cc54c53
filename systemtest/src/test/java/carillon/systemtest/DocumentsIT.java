package carillon.systemtest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command in the documents works, as it stands there, for a reader who has the sample library
 * on the air; but for those that are listed here with a reason.
 */
class DocumentsIT {

    private static final String THIS_RUNS_IN_IT = "is the build that this test is a part of";

    private static final String A_MEASUREMENT = "takes minutes and wants the machine for itself";

    /** What is not run, by its words, and why not. */
    private static final Map<String, String> NOT_RUN =
            Map.ofEntries(
                    entry("mvn verify", THIS_RUNS_IN_IT),
                    entry("mvn verify -Plong", THIS_RUNS_IN_IT),
                    entry(".ci/run", THIS_RUNS_IN_IT),
                    entry("mvn spotless:apply", "changes the sources"),
                    entry(
                            "mvn -pl protocol -am test -Dtest='ListCodec*' -Dsurefire.failIfNoSpecifiedTests=false",
                            "builds in the folder in which this test was built"),
                    entry(
                            "ln -s /opt/carillon/bin/carillond /opt/carillon/bin/carillon /usr/local/bin/",
                            "changes the machine"),
                    entry("sysctl -w net.core.rmem_max=1048576", "changes the machine"),
                    entry("vlc rtp://@GROUP:5004", "needs a display; PlayersIT runs it without"),
                    entry("mpv one.sdp", "is not among the players that .ci/run installs"),
                    entry("sudo bench/peers", A_MEASUREMENT),
                    entry("sudo bench/start", A_MEASUREMENT),
                    entry("sudo bench/jmh", A_MEASUREMENT));

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

    // A command is run as a reader runs it: by a shell, in a folder with bin and medialib, on a
    // machine with a library in /srv/radio, the usual table of a firewall, and /usr/local/share to
    // fill.
    private static final String READER =
            "mount -t tmpfs none /srv && mkdir /srv/radio && mount --bind \"$1/medialib\" /srv/radio"
                    + " && mount -t tmpfs none /usr/local/share"
                    + " && mkdir -p /usr/local/share/bash-completion/completions"
                    + " && nft add table inet filter"
                    + " && nft add chain inet filter input '{ type filter hook input priority 0; }'"
                    + " && cd \"$1\" && eval \"$2\"; exit $?";

    private static final Pattern PLAYER =
            Pattern.compile("ffplay|gst-launch-1\\.0|mpg123|carillon play [^-]*$");

    @TempDir private static Path folder;
    @TempDir private static Path forEar;
    @AutoClose private static Ear ear;
    private static RunningStation station;
    private static Namespace network;

    @BeforeAll
    static void start() throws IOException {
        station = RunningStation.start(folder.resolve("station"));
        station.client("--version"); // from here on it starts without preparations
        network = Namespace.open();
        station.namespace().connect(network);
        station.namespace().ip("route", "add", "default", "via", "10.91.0.2");
        Path desk = Files.createDirectory(folder.resolve("desk"));
        Files.createSymbolicLink(desk.resolve("bin"), Checkout.top().resolve("bin"));
        SampleLibrary.copy(Checkout.medialib(), desk.resolve("medialib"), false);
        ear = Ear.open(forEar);
    }

    @AfterAll
    static void stop() {
        if (station != null) {
            station.close();
        }
        if (network != null) {
            network.close();
        }
    }

    @Test
    void whatIsNotRunStillStandsInADocument() {
        assertThat(commands().map(DocumentCommand::words)).containsAll(NOT_RUN.keySet());
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> works() {
        Tool.need("mpg123", "ffplay", "gst-launch-1.0", "nft");
        Set<String> seen = new HashSet<>();
        return commands()
                .filter(command -> !NOT_RUN.containsKey(command.words()))
                .filter(command -> seen.add(command.words()))
                .map(command -> dynamicTest(command.toString(), () -> assertWorks(command)));
    }

    private static Stream<DocumentCommand> commands() {
        try {
            return DocumentCommand.all(Checkout.top()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * It ends well by itself, or goes on until it is told to end, and then ends well if ours. What
     * plays is heard.
     */
    private static void assertWorks(DocumentCommand command) {
        long before = ear.now();
        try (Program program = asReader(command)) {
            if (PLAYER.matcher(command.words()).find()) {
                ear.awaitSound(before, 1, program);
            }
            await(command.toString())
                    .atMost(LIMIT)
                    .until(() -> !program.isRunning() || hasBegun(program));
            boolean isOurs = command.words().startsWith("bin/");
            if (program.endsWithin(LONG_ENOUGH)) {
                assertThat(program.awaitExit(LIMIT)).as(program.transcript()).isZero();
                return;
            }
            ProcessHandle.of(program.pid())
                    .orElseThrow()
                    .children()
                    .forEach(ProcessHandle::destroy);
            int code = program.awaitExit(LIMIT);
            assertThat(!isOurs || code == 0).as("%d: %s", code, program.transcript()).isTrue();
        }
    }

    private static boolean hasBegun(Program program) {
        boolean isServer = program.transcript().contains("carillond serve");
        return isServer
                ? program.transcript().contains("on the air")
                : !program.output().isEmpty() || !program.errors().isEmpty();
    }

    private static Program asReader(DocumentCommand command) {
        String words = command.words().replace("GROUP", station.group(1));
        List<String> shell =
                List.of("sh", "-c", READER, "sh", folder.resolve("desk").toString(), words);
        Map<String, String> environment = new HashMap<>(ear.environment());
        environment.put("XDG_STATE_HOME", folder.resolve("home").toString());
        return Program.start(station.namespace().inside(shell), environment);
    }
}

package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees of the interactive screen in a terminal, beside a real server. */
class ScreenIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String CARILLON = Checkout.carillon().getFirst();
    private static final String SILENT = CARILLON + " --output=null";

    @TempDir private static Path folder;
    private static RunningStation station;

    @TempDir private Path home;
    private TerminalWindow window;

    @BeforeAll
    static void start() {
        Tool.need("tmux");
        station = RunningStation.start(folder);
        station.client("--version"); // the first start prepares the following ones
    }

    @AfterAll
    static void stop() {
        if (station != null) {
            station.close();
        }
    }

    @BeforeEach
    void open() {
        window = TerminalWindow.open(station.namespace(), home, "LC_ALL=C.UTF-8", "TERM=tmux");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsTheChannelsAndWhatIsOn() {
        show(SILENT);

        assertThat(window.lines())
                .anyMatch(line -> line.matches(" Carillon +1 of 4 channels on 1 station"))
                .anyMatch(line -> line.startsWith(">   1 Bells              MP3 128   Six Bells"))
                .anyMatch(line -> line.matches(" +\\d:\\d\\d ━*╌* \\d:\\d\\d"))
                .anyMatch(line -> line.contains("nothing plays"))
                .anyMatch(line -> line.endsWith("q quit"));
    }

    @Test
    void drawsItselfInPlainLettersInTheLocaleC() {
        window.type("clear; export LC_ALL=C");
        Path sent = window.recordTo(home.resolve("sent"));
        show(SILENT);
        window.awaitText("- *\\d:\\d\\d");

        await().atMost(LIMIT).untilAsserted(() -> assertThat(sent).content().contains("q quit"));
        assertThat(sent).content(StandardCharsets.ISO_8859_1).matches("\\p{ASCII}*");
    }

    @Test
    void playsAndChangesTheChannelWithKeys() {
        show(SILENT);

        window.press("3");
        window.awaitText("► 3 Night Music:");
        window.awaitText("L █.* lost \\d+ of [1-9]");
        window.press("Right");
        window.awaitText("► 4 Station Voice:");
        window.press("Up", "Up", "Enter");
        window.awaitText("► 2 Line-up:");
        window.press("-", "-");
        window.awaitText("volume 90 %");
        window.press("m");
        window.awaitText("muted");
        window.press("9");
        window.awaitText("no channel 9 on the air");
    }

    @Test
    void drawsItselfAnewInAnotherSize() {
        show(SILENT);

        window.resize(20, 5);
        await().atMost(LIMIT)
                .until(() ->
                        window.lines().stream().filter(line -> !line.isBlank()).count() <= 5
                                && window.lines().stream().allMatch(line -> line.length() <= 20));
        assertThat(window.lines().getFirst()).startsWith(">   1 Bells");
        window.resize(160, 50);
        window.awaitText("Carillon {100,}1 of 4 channels on 1 station");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM=tmux-256color", "TERM=vt100", "LC_ALL=C TERM=xterm"})
    void leavesTheTerminalAsItWas(String environment) {
        window.type("clear; export " + environment + "; stty -a >before");
        show(SILENT);

        window.press("q");
        awaitEnd(0);

        assertThat(window.lines()).noneMatch(line -> line.contains("Bells"));
    }

    @Test
    void endsInGoodOrderOnControlC() {
        window.type("stty -a >before");
        show(SILENT);
        window.press("1");
        window.awaitText("► 1 Bells");

        window.press("C-c");
        awaitEnd(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 80, 120, 160, 200, 300})
    void endsAtOnceOnControlCHoweverEarlyItComes(int millis) {
        window.type("stty -a >before");
        Path sent = window.recordTo(home.resolve("sent"));
        window.type(SILENT);
        await().pollInterval(Duration.ofMillis(5)).until(() -> !clients().isEmpty());

        await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
        window.press("C-c");
        awaitShell();

        // Lines would have been these, after two seconds.
        assertThat(sent).content().doesNotContain("1  Bells").doesNotContain("no server");
    }

    @Test
    void anErrorBeforeThereIsAScreenStandsBelowWhatWasTyped() {
        window.type("stty -a >before");
        Path sent = window.recordTo(home.resolve("sent"));
        window.type(CARILLON + " --output=wav:/nonexistent/x; echo exit $?");
        awaitEnd(1);

        String leavesThePage = "\u001B[?1049l";
        assertThat(sent).content().contains("cannot write").doesNotContain(leavesThePage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void endsInGoodOrderOnASignal(String signal) {
        window.type("stty -a >before");
        show(SILENT);
        window.press("1");
        window.awaitText("► 1 Bells");

        try (Program kill =
                Program.start(List.of("kill", "-" + signal, Long.toString(client().pid())))) {
            assertThat(kill.awaitExit(LIMIT)).isZero();
        }
        awaitEnd(0);
    }

    @Test
    void leavesNoProcessWhenItsWindowIsClosed() {
        show(SILENT);
        window.press("1");
        window.awaitText("► 1 Bells");
        List<ProcessHandle> client =
                List.of(client(), client().children().findFirst().orElseThrow());

        window.hangUp();

        await().atMost(LIMIT).until(() -> client.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void givesTheTerminalToTheShellOnControlZAndComesBack() {
        window.type("set -m; stty -a >before");
        show(SILENT);
        window.press("1");
        window.awaitText("► 1 Bells");

        window.press("C-z");
        window.awaitText("(?i)(stopped|suspended)");
        await().atMost(LIMIT).until(window::isAsTheShellLeftIt);
        window.type("clear; stty -a | cmp - before && echo as before");
        window.awaitText("^as before");
        window.type("fg");
        window.awaitText("► 1 Bells");
        window.press("2");
        window.awaitText("► 2 Line-up");
        window.press("q");
        awaitShell();
    }

    @Test
    void printsLinesWhereStandardOutputIsNoTerminal() {
        window.type("clear; " + CARILLON + " | sed 's/^/line: /'");

        window.awaitText("^line: 1  Bells");
        assertThat(window.isAsTheShellLeftIt()).isTrue();
    }

    @Test
    void saysWhereItListensWhileNoServerIsHeard() {
        window.type(SILENT + " --list-group=239.192.99.1:6700");

        window.awaitText("no server heard on 239.192.99.1:6700 through lo within \\d+ s");
        window.press("q");
    }

    @Test
    void saysThatAServerHasEndedAndThatItIsBack(@TempDir Path own) {
        try (Namespace alone = Namespace.open();
                TerminalWindow other =
                        TerminalWindow.open(alone, own, "LC_ALL=C.UTF-8", "TERM=tmux")) {
            Path library = SampleLibrary.copy(Checkout.medialib(), own.resolve("medialib"), false);
            ServerHome server = ServerHome.of(alone, library, own.resolve("state"));
            try (Program first = server.onAir()) {
                other.type(SILENT);
                other.awaitText("^>   1 Bells");
                first.signal("TERM");
                other.awaitText("server 127.0.0.1 has ended");
            }
            try (Program second = server.onAir()) {
                other.awaitText("server 127.0.0.1 is back");
                second.signal("KILL");
                other.awaitText("server 127.0.0.1 is not heard any more");
            }
            other.press("q");
        }
    }

    @Test
    void aMissingSoundDeviceIsSaidAndTheRestGoesOn() {
        window.type("export ALSA_CONFIG_PATH=/dev/null");
        show(CARILLON);
        window.press("1");

        window.awaitText("no sound device");
        window.awaitText("lost \\d+ of [1-9]");
    }

    /** Runs the screen until it shows the channels. */
    private void show(String command) {
        window.type(command + "; echo exit $?");
        window.awaitText("^>   1 Bells");
    }

    /** Waits until the screen has ended with that code, and the terminal is as it was. */
    private void awaitEnd(int code) {
        // Behind a prompt that came late, when the line was typed while the one before it ran.
        window.awaitText("^(\\$ )?exit " + code);
        awaitShell();
    }

    /** Waits until no client is left, and finds the terminal as it was. */
    private void awaitShell() {
        await().atMost(LIMIT).until(() -> clients().isEmpty());
        assertThat(window.isAsTheShellLeftIt()).isTrue();
        window.type("clear; stty -a | cmp - before && echo as before");
        window.awaitText("^as before");
    }

    private static ProcessHandle client() {
        return clients().getFirst();
    }

    private static List<ProcessHandle> clients() {
        return station.namespace().processes("carillon.client.cli.CarillonMain");
    }
}

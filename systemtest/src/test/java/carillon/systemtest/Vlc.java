package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** VLC without a screen, as a listener who writes what it hears to a file. */
final class Vlc implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final Pattern SESSION = Pattern.compile("(?m)^\\|  - (.*?)(?: \\(\\S+\\))?$");
    private static final String END_OF_ANSWER = "playlist: returned";

    private final Program program;
    private final Path wav;
    private final Path control;

    private Vlc(Program program, Path wav, Path control) {
        this.program = program;
        this.wav = wav;
        this.control = control;
    }

    /** Begins to listen to an address. */
    static Vlc hear(Namespace on, Path folder, String address) {
        return start(on, folder, "-I", "dummy", address);
    }

    /** Begins to look for sessions that are announced; returns when it misses none any more. */
    static Vlc search(Namespace on, Path folder) {
        Vlc vlc =
                start(
                        on,
                        folder,
                        "-I",
                        "oldrc",
                        "--rc-fake-tty",
                        "--rc-unix=" + folder.resolve("vlc.socket"),
                        "--services-discovery=sap",
                        "-vv");
        vlc.program.awaitLine("using services_discovery module", LIMIT);
        await().atMost(LIMIT).until(() -> Files.exists(vlc.control));
        return vlc;
    }

    private static Vlc start(Namespace on, Path folder, String... flags) {
        Tool.need("vlc", "setpriv");
        Path wav = folder.resolve("vlc.wav");
        List<String> words = new ArrayList<>(List.of("timeout", "120", "vlc"));
        words.addAll(List.of(flags));
        words.addAll(List.of("--no-video", "--miface=lo"));
        words.add(
                "--sout=#transcode{acodec=s16l,channels=2,samplerate=44100}"
                        + ":std{access=file,mux=wav,dst="
                        + wav
                        + "}");
        openToAll(folder);
        // VLC refuses to run as root.
        Program program = on.run(Checkout.asNobody(words.toArray(String[]::new)));
        return new Vlc(program, wav, folder.resolve("vlc.socket"));
    }

    private static void openToAll(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until every one of these sessions is found, and no other. */
    void awaitSessions(String... names) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(sessions()).containsExactlyInAnyOrder(names));
    }

    /** Plays a session that is found. */
    void play(String session) {
        List<String> found = sessions();
        assertThat(found).contains(session);
        ask("goto " + (found.indexOf(session) + 1) + "\nplaylist\n");
    }

    private List<String> sessions() {
        return SESSION.matcher(ask("playlist\n")).results().map(result -> result.group(1)).toList();
    }

    private String ask(String commands) {
        return assertTimeoutPreemptively(ANSWER_LIMIT, () -> answer(commands));
    }

    // Its remote control takes one visitor at a time, and goes on when he leaves.
    private String answer(String commands) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(control));
            channel.write(ByteBuffer.wrap(commands.getBytes(StandardCharsets.UTF_8)));
            ByteBuffer bytes = ByteBuffer.allocate(4_096);
            while (!text(answer).contains(END_OF_ANSWER) && channel.read(bytes.clear()) >= 0) {
                answer.write(bytes.array(), 0, bytes.position());
            }
        }
        return text(answer);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Waits for some seconds of sound. */
    Sound awaitSound(int seconds) {
        return Sound.awaitWav(wav, seconds, program);
    }

    /** Waits for some seconds of sound that is not silence. */
    void assertHears(int seconds) {
        Sound sound = awaitSound(seconds);
        assertThat(sound.loudSeconds()).as("of %s", sound).isGreaterThan(0.9 * seconds);
    }

    @Override
    public void close() {
        program.close();
    }
}

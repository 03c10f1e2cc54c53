package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A sound device that nobody hears but a recorder: a PulseAudio null sink. Programs that are
 * started in its {@link #environment} find it as the default device.
 */
final class Ear implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int FRAME_BYTES = 2; // one channel, 16 bits

    private final Path folder;
    private final Program server;
    private final Program recorder;

    private Ear(Path folder, Program server, Program recorder) {
        this.folder = folder;
        this.server = server;
        this.recorder = recorder;
    }

    /** Opens it in an empty folder of its own. */
    static Ear open(Path folder) {
        Tool.need("pulseaudio", "parec");
        prepare(folder);
        Program server = startServer(folder);
        try {
            await("a sound server")
                    .atMost(LIMIT)
                    .until(() -> Files.exists(folder.resolve("socket")));
            return new Ear(folder, server, startRecorder(folder));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void prepare(Path folder) {
        try {
            // Players that refuse to run as root come in as somebody else.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.writeString(
                    folder.resolve("asound.conf"),
                    "pcm.!default { type pulse }\nctl.!default { type pulse }\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program startServer(Path folder) {
        return start(
                folder,
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--disable-shm=yes",
                "--use-pid-file=no",
                "-L",
                "module-null-sink sink_name=ear rate=44100",
                "-L",
                "module-native-protocol-unix auth-anonymous=1 socket=" + folder.resolve("socket"));
    }

    private static Program startRecorder(Path folder) {
        Path recording = recording(folder);
        Program recorder =
                start(
                        folder,
                        "parec",
                        "--device=ear.monitor",
                        "--raw",
                        "--rate=44100",
                        "--channels=1",
                        "--format=s16le",
                        "--latency-msec=10",
                        recording.toString());
        try {
            // It hears the silence of the device: from now on it misses nothing.
            await("a recorder")
                    .atMost(LIMIT)
                    .until(() -> Files.exists(recording) && Files.size(recording) >= FRAME_BYTES);
            return recorder;
        } catch (RuntimeException e) {
            recorder.close();
            throw e;
        }
    }

    private static Program start(Path folder, String... words) {
        return Program.start(List.of(words), environment(folder));
    }

    /** What makes a program play here. */
    Map<String, String> environment() {
        return environment(folder);
    }

    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "PULSE_SERVER",
                "unix:" + folder.resolve("socket"),
                "ALSA_CONFIG_PATH",
                folder.resolve("asound.conf").toString(),
                "XDG_RUNTIME_DIR",
                folder.toString(),
                "SDL_AUDIODRIVER",
                "pulseaudio",
                "SDL_VIDEODRIVER",
                "dummy");
    }

    /** Where the recording is now, to ask later what was heard since. */
    long now() {
        try {
            return Files.size(recording(folder)) / FRAME_BYTES * FRAME_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a player has been heard for so many seconds, and returns all since. */
    Sound awaitSound(long since, double seconds, Program player) {
        await("sound")
                .atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(heard(since).loudSeconds())
                                .as(player.transcript())
                                .isGreaterThan(seconds));
        return heard(since);
    }

    private Sound heard(long since) {
        try {
            byte[] all = Files.readAllBytes(recording(folder));
            return Sound.ofSamples(Arrays.copyOfRange(all, (int) since, all.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path recording(Path folder) {
        return folder.resolve("heard.raw");
    }

    @Override
    public void close() {
        recorder.close();
        server.close();
    }
}

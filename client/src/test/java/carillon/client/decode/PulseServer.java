package carillon.client.decode;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A sound server of the test's own, with a device that nobody hears but a recorder. Programs that
 * are started in its {@link #environment} find it as the default device.
 */
final class PulseServer implements AutoCloseable {

    private final Path folder;
    private final Process server;
    private final Process recorder;
    private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();

    PulseServer(Path folder) throws IOException {
        this.folder = folder;
        RequiredTools.need("pulseaudio", "parec");
        Files.writeString(
                folder.resolve("asound.conf"),
                "pcm.!default { type pulse }\nctl.!default { type pulse }\n");
        this.server =
                process(
                        "pulseaudio",
                        "-n",
                        "--daemonize=no",
                        "--exit-idle-time=-1",
                        "--disable-shm=yes",
                        "--use-pid-file=no",
                        "--log-target=file:" + folder.resolve("log"),
                        "-L",
                        "module-null-sink sink_name=ear rate=44100",
                        "-L",
                        "module-native-protocol-unix socket=" + socket());
        await().until(() -> Files.exists(socket()));
        this.recorder = process("parec", "-d", "ear.monitor", "--raw", "--latency-msec=10");
        Thread.ofPlatform().daemon().start(this::record);
        // The recorder hears the silence of the device: from now on it misses nothing.
        await().until(() -> recordedBytes() > 0);
    }

    /** What makes a program play on this server. */
    Map<String, String> environment() {
        return Map.of(
                "PULSE_SERVER", "unix:" + socket(),
                "ALSA_CONFIG_PATH", folder.resolve("asound.conf").toString(),
                "XDG_RUNTIME_DIR", folder.toString(),
                "HOME", folder.toString());
    }

    /** All that was played so far, as stereo samples. */
    short[] heard() {
        byte[] bytes;
        synchronized (recorded) {
            bytes = recorded.toByteArray();
        }
        short[] stereo = new short[bytes.length / 4 * 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(stereo);
        return stereo;
    }

    /** Ends the server as if it had crashed. */
    void crash() {
        server.destroyForcibly();
    }

    @Override
    public void close() {
        recorder.destroyForcibly();
        server.destroyForcibly();
    }

    private Path socket() {
        return folder.resolve("socket");
    }

    private Process process(String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        return builder.start();
    }

    private int recordedBytes() {
        synchronized (recorded) {
            return recorded.size();
        }
    }

    private void record() {
        byte[] chunk = new byte[4_096];
        try (InputStream in = recorder.getInputStream()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                synchronized (recorded) {
                    recorded.write(chunk, 0, read);
                }
            }
        } catch (IOException _) {
            // The recorder was ended.
        }
    }
}

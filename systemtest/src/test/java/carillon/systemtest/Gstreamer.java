package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** GStreamer's rtpbin as a listener, to media and to reports, who writes a file. */
final class Gstreamer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Program program;
    private final Path wav;

    private Gstreamer(Program program, Path wav) {
        this.program = program;
        this.wav = wav;
    }

    /** Begins to listen to a group on a device of the machine. */
    static Gstreamer hear(Namespace machine, Path folder, String group, String device) {
        Tool.need("gst-launch-1.0");
        Path wav = folder.resolve("gstreamer.wav");
        String command =
                "timeout 60 gst-launch-1.0 -m rtpbin name=bin"
                        + from(group, 5004, device)
                        + "application/x-rtp,media=audio,encoding-name=MPA,clock-rate=90000,payload=14"
                        + " ! bin.recv_rtp_sink_0"
                        + from(group, 5005, device)
                        + "application/x-rtcp ! bin.recv_rtcp_sink_0"
                        + " bin. ! rtpmpadepay ! mpegaudioparse ! decodebin"
                        + " ! audioconvert ! audioresample ! audio/x-raw,rate=44100,channels=2"
                        + " ! wavenc ! filesink location="
                        + wav;
        return new Gstreamer(machine.run(List.of(command.split(" "))), wav);
    }

    private static String from(String group, int port, String device) {
        return " udpsrc address="
                + group
                + " port="
                + port
                + " multicast-iface="
                + device
                + " caps=";
    }

    /** Waits for some seconds of sound. */
    Sound awaitSound(int seconds) {
        return Sound.awaitWav(wav, seconds, program);
    }

    /** Waits for some seconds of sound that is not silence, and for a report that names it. */
    void assertHears(int seconds, String channel) {
        Sound sound = awaitSound(seconds);
        assertThat(sound.loudSeconds()).as("of %s", sound).isGreaterThan(0.9 * seconds);
        program.awaitLine("source-sdes, .*name=\\(string\\)\"?" + channel, LIMIT);
    }

    @Override
    public void close() {
        program.close();
    }
}

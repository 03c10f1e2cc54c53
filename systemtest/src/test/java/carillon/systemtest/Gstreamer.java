package carillon.systemtest;

import java.time.Duration;
import java.util.List;

/** GStreamer's RTP elements as a listener that measures how loud it is. */
final class Gstreamer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Program program;

    private Gstreamer(Program program) {
        this.program = program;
    }

    /** Begins to listen to a group on a device of the machine. */
    static Gstreamer hear(Namespace machine, String group, String device) {
        Tool.need("gst-launch-1.0");
        String command =
                "timeout 20 gst-launch-1.0 -m"
                        + " udpsrc address="
                        + group
                        + " port=5004 multicast-iface="
                        + device
                        + " caps=application/x-rtp,media=audio,encoding-name=MPA,clock-rate=90000,payload=14"
                        + " ! rtpjitterbuffer ! rtpmpadepay ! mpegaudioparse ! decodebin"
                        + " ! audioconvert ! level ! fakesink";
        return new Gstreamer(machine.run(List.of(command.split(" "))));
    }

    /** Waits until there is sound that is not silence. */
    void assertHears() {
        program.awaitLine("rms=.*-[0-9]", LIMIT);
    }

    @Override
    public void close() {
        program.close();
    }
}

package carillon.bench.peers.playing;

import carillon.bench.process.Nobody;
import carillon.bench.station.RunningServer;
import java.util.ArrayList;
import java.util.List;

/** The receivers that are compared. */
public final class Receivers {

    private static final int WAV_HEAD_BYTES = 44;
    private static final String PLAIN_BUFFER = "200";

    /** In the order of the table. */
    public static final List<Receiver> ALL =
            List.of(
                    new Receiver("carillon", "carillon", List.of(), 0, Receivers::carillon),
                    new Receiver(
                            "carillon with mpg123",
                            "mpg123",
                            List.of("mpg123"),
                            0,
                            Receivers::carillonWithMpg123),
                    new Receiver("ffmpeg", "ffmpeg", List.of("ffmpeg"), 0, Receivers::ffmpeg),
                    new Receiver(
                            "ffmpeg, no probing",
                            "ffmpeg",
                            List.of("ffmpeg"),
                            0,
                            Receivers::ffmpegWithoutProbing),
                    new Receiver(
                            "gstreamer, 200 ms",
                            "gstreamer",
                            List.of("gst-launch-1.0"),
                            0,
                            reception -> gstreamer(reception, PLAIN_BUFFER)),
                    new Receiver(
                            "gstreamer, 0 ms",
                            "gstreamer",
                            List.of("gst-launch-1.0"),
                            0,
                            reception -> gstreamer(reception, "0")),
                    new Receiver("vlc", "vlc", List.of("vlc"), WAV_HEAD_BYTES, Receivers::vlc));

    private Receivers() {}

    private static List<String> carillon(Reception reception) {
        return List.of(program(reception), "play", "1", "--output=raw:-");
    }

    private static List<String> carillonWithMpg123(Reception reception) {
        return List.of(program(reception), "play", "1", "--decoder=mpg123 -q -s -");
    }

    private static String program(Reception reception) {
        return reception.checkout().resolve("bin/carillon").toString();
    }

    private static List<String> ffmpeg(Reception reception) {
        return ffmpeg(reception, List.of());
    }

    private static List<String> ffmpegWithoutProbing(Reception reception) {
        return ffmpeg(
                reception,
                List.of(
                        "-fflags",
                        "nobuffer",
                        "-probesize",
                        "32",
                        "-analyzeduration",
                        "0",
                        "-reorder_queue_size",
                        "0"));
    }

    private static List<String> ffmpeg(Reception reception, List<String> tuning) {
        List<String> words = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error"));
        words.addAll(tuning);
        words.addAll(List.of("-protocol_whitelist", "file,udp,rtp"));
        words.addAll(List.of("-i", reception.sdp().toString()));
        words.addAll(List.of("-flush_packets", "1", "-f", "s16le", "-"));
        return words;
    }

    private static List<String> gstreamer(Reception reception, String latencyMillis) {
        String caps =
                "caps=application/x-rtp,media=audio,clock-rate=90000,encoding-name=MPA,payload=14";
        List<String> words = new ArrayList<>(List.of("gst-launch-1.0", "-q", "udpsrc"));
        words.addAll(List.of("address=" + reception.group(), "port=" + RunningServer.PORT));
        words.addAll(List.of("multicast-iface=lo", caps));
        words.addAll(List.of("!", "rtpjitterbuffer", "latency=" + latencyMillis));
        words.addAll(List.of("!", "rtpmpadepay", "!", "mpegaudioparse", "!", "mpg123audiodec"));
        words.addAll(List.of("!", "audioconvert", "!", "audio/x-raw,format=S16LE"));
        words.addAll(List.of("!", "fdsink", "fd=1", "sync=false"));
        return words;
    }

    private static List<String> vlc(Reception reception) {
        List<String> words = new ArrayList<>(Nobody.WORDS);
        words.addAll(List.of("vlc", "-I", "dummy", "--no-video", "--miface", "lo"));
        words.add("rtp://@%s:%d".formatted(reception.group(), RunningServer.PORT));
        words.addAll(List.of("--sout", "#transcode{acodec=s16l}:std{access=file,mux=wav,dst=-}"));
        return words;
    }
}

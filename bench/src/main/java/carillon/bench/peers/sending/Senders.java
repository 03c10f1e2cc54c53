package carillon.bench.peers.sending;

import carillon.bench.BenchException;
import carillon.bench.process.Nobody;
import carillon.bench.station.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The senders that are compared. */
public final class Senders {

    /** In the order of the table. */
    public static final List<Sender> ALL =
            List.of(
                    new Sender("carillon", List.of(), new Demand(0.3, 0.3), Senders::carillon),
                    new Sender(
                            "ffmpeg",
                            List.of("ffmpeg"),
                            new Demand(2.6, 11),
                            broadcast -> each(broadcast, channel -> ffmpeg(broadcast, channel))),
                    new Sender(
                            "gstreamer",
                            List.of("gst-launch-1.0"),
                            new Demand(0.7, 0.5),
                            Senders::gstreamer),
                    new Sender("vlc", List.of("vlc"), new Demand(2.1, 1), Senders::vlc),
                    new Sender(
                            "multicat",
                            List.of("multicat", "ingests", "ffmpeg"),
                            new Demand(0.6, 0.5),
                            Senders::multicat));

    private Senders() {}

    private static List<List<String>> carillon(Broadcast broadcast) {
        return List.of(
                RunningServer.command(
                        broadcast.checkout(),
                        broadcast.media().library(broadcast.channels()),
                        broadcast.folder()));
    }

    private static List<String> ffmpeg(Broadcast broadcast, int channel) {
        return List.of(
                "ffmpeg",
                "-nostdin",
                "-v",
                "error",
                "-re",
                "-stream_loop",
                "-1",
                "-i",
                broadcast.media().mp3().toString(),
                "-c",
                "copy",
                "-f",
                "rtp",
                "rtp://%s:%d?localaddr=127.0.0.1&ttl=1"
                        .formatted(RunningServer.group(channel), Broadcast.PORT));
    }

    private static List<List<String>> gstreamer(Broadcast broadcast) {
        List<String> words = new ArrayList<>(List.of("gst-launch-1.0", "-q"));
        for (int channel = 1; channel <= broadcast.channels(); channel++) {
            words.addAll(List.of("filesrc", "location=" + broadcast.media().mp3()));
            words.addAll(List.of("!", "mpegaudioparse", "!", "rtpmpapay", "!", "udpsink"));
            words.addAll(List.of("host=" + RunningServer.group(channel), "port=" + Broadcast.PORT));
            words.addAll(List.of("multicast-iface=lo", "auto-multicast=false", "ttl-mc=1"));
        }
        return List.of(words);
    }

    private static List<List<String>> vlc(Broadcast broadcast) {
        Path schedule = broadcast.folder().resolve("vlc.conf");
        List<String> lines = new ArrayList<>();
        for (int channel = 1; channel <= broadcast.channels(); channel++) {
            String name = "ch" + channel;
            lines.add("new " + name + " broadcast enabled");
            lines.add("setup " + name + " input " + broadcast.media().mp3());
            lines.add("setup " + name + " loop");
            lines.add(
                    "setup %s output #rtp{dst=%s,port-audio=%d,ttl=1}"
                            .formatted(name, RunningServer.group(channel), Broadcast.PORT));
        }
        for (int channel = 1; channel <= broadcast.channels(); channel++) {
            lines.add("control ch" + channel + " play");
        }
        try {
            Files.write(schedule, lines);
        } catch (IOException e) {
            throw new BenchException("cannot write " + schedule, e);
        }
        List<String> words = new ArrayList<>(Nobody.WORDS);
        words.addAll(List.of("vlc", "-I", "dummy", "--no-stats", "--no-audio", "--no-video"));
        words.addAll(List.of("--vlm-conf", schedule.toString(), "--miface", "lo"));
        return List.of(words);
    }

    private static List<List<String>> multicat(Broadcast broadcast) {
        String stream = broadcast.media().transportStream().toString();
        return each(
                broadcast,
                channel ->
                        List.of(
                                "multicat",
                                stream,
                                "%s:%d/ifaddr=127.0.0.1"
                                        .formatted(RunningServer.group(channel), Broadcast.PORT)));
    }

    private static List<List<String>> each(
            Broadcast broadcast, IntFunction<List<String>> commandOfChannel) {
        return IntStream.rangeClosed(1, broadcast.channels()).mapToObj(commandOfChannel).toList();
    }
}

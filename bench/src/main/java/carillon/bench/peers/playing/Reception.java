package carillon.bench.peers.playing;

import carillon.bench.BenchException;
import carillon.bench.station.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A channel that is to be played.
 *
 * @param checkout top of the checkout whose Carillon is measured
 * @param group of the channel, which is number 1 of its server
 * @param sdp a file that describes it
 */
public record Reception(Path checkout, String group, Path sdp) {

    /** Channel 1 of the server that runs; its description is put into the folder. */
    public static Reception of(Path checkout, Path folder) {
        String group = RunningServer.group(1);
        Path sdp = folder.resolve("channel.sdp");
        try {
            Files.writeString(
                    sdp,
                    """
                    v=0
                    o=- 1 1 IN IP4 127.0.0.1
                    s=Channel 1
                    c=IN IP4 %s/1
                    t=0 0
                    m=audio %d RTP/AVP 14
                    a=rtpmap:14 MPA/90000
                    """
                            .formatted(group, RunningServer.PORT));
        } catch (IOException e) {
            throw new BenchException("cannot write " + sdp, e);
        }
        return new Reception(checkout, group, sdp);
    }
}

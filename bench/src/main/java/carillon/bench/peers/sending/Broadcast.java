package carillon.bench.peers.sending;

import carillon.bench.station.RunningServer;
import java.nio.file.Path;

/**
 * Channels that are to be on the air.
 *
 * @param channels how many
 * @param checkout top of the checkout whose Carillon is measured
 * @param folder scratch space, for the sender to put its configuration in
 * @param media what is to be sent
 */
public record Broadcast(int channels, Path checkout, Path folder, Media media) {

    /** Where all of them send to. */
    static final int PORT = RunningServer.PORT;

    /** What a capture of all of them asks for. */
    static final String CAPTURE_FILTER = "udp and dst net 239.9.0.0/16 and dst port " + PORT;

    private static final int MOST_CHANNELS = 0xFFFF;

    public Broadcast {
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new IllegalArgumentException("channels: " + channels);
        }
    }
}

package carillon.server.channel.repertoire;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackSummary;
import carillon.protocol.identity.ChannelId;
import carillon.protocol.time.Flicks;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets channels on the air while all of them together stay below a rate. It shapes nothing: a
 * channel is on air whole or not at all.
 *
 * <p>Threads: any.
 */
public final class Admission {

    /** RTP, UDP and IPv4; what IPv6 adds is not counted. */
    private static final int HEADER_BYTES = 12 + 8 + 20;

    private final long mostBitsPerSecond;
    private final Map<ChannelId, Long> admitted = new HashMap<>();

    /**
     * An admission up to a rate.
     *
     * @param mostBitsPerSecond of IP datagrams, 1 or more; {@link Long#MAX_VALUE} refuses nobody
     */
    public Admission(long mostBitsPerSecond) {
        if (mostBitsPerSecond < 1) {
            throw new IllegalArgumentException("bits per second: " + mostBitsPerSecond);
        }
        this.mostBitsPerSecond = mostBitsPerSecond;
    }

    /**
     * The rate of a channel that plays the edition: that of its densest track.
     *
     * @return bit/s of IP datagrams
     */
    public static long bitsPerSecond(Edition edition) {
        return edition.tracks().stream().mapToLong(Admission::bitsPerSecond).max().orElse(0);
    }

    private static long bitsPerSecond(TrackSummary track) {
        double bytes = track.octets() + (double) HEADER_BYTES * track.packets();
        return (long) Math.ceil(Byte.SIZE * bytes * Flicks.PER_SECOND / track.durationFlicks());
    }

    /**
     * Admits a channel, or one that is admitted to another rate. When it says no, nothing changed.
     */
    public synchronized boolean admit(ChannelId channel, long bitsPerSecond) {
        long others = usedBitsPerSecond() - admitted.getOrDefault(channel, 0L);
        if (bitsPerSecond > mostBitsPerSecond - others) {
            return false;
        }
        admitted.put(channel, bitsPerSecond);
        return true;
    }

    /** Gives a channel's share back. */
    public synchronized void release(ChannelId channel) {
        admitted.remove(channel);
    }

    /** What is admitted, in bit/s. */
    public synchronized long usedBitsPerSecond() {
        return admitted.values().stream().mapToLong(Long::longValue).sum();
    }
}

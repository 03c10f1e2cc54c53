package carillon.client.onair;

import carillon.protocol.list.ListOrigin;
import java.net.InetAddress;
import java.time.Instant;

/**
 * A server that was heard during the last five seconds.
 *
 * @param origin station, server, and its boot
 * @param address where its beacons come from
 * @param generation of its list
 * @param pages those of that list that are there; the same object while they are the same
 * @param time what its clock said in the last beacon
 * @param heardNanos when that came, as {@link System#nanoTime} counts
 */
public record ListedServer(
        ListOrigin origin,
        InetAddress address,
        long generation,
        HeardPages pages,
        Instant time,
        long heardNanos) {

    /** Whether every page of its list is there. */
    public boolean isWhole() {
        return pages.isWhole();
    }

    /** What its clock says now. */
    public Instant time(long nowNanos) {
        return time.plusNanos(nowNanos - heardNanos);
    }
}

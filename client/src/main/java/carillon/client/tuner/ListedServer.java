package carillon.client.tuner;

import carillon.protocol.list.ListOrigin;
import java.net.InetAddress;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A server that was heard during the last five seconds.
 *
 * @param origin station, server, and its boot
 * @param address where its beacons come from
 * @param generation of its list
 * @param whole tells whether every page of that list is there
 * @param time what its clock said in the last beacon
 * @param heardNanos when that came, as {@link System#nanoTime} counts
 */
public record ListedServer(
        ListOrigin origin,
        InetAddress address,
        long generation,
        BooleanSupplier whole,
        Instant time,
        long heardNanos) {

    /** Whether every page of its list is there. */
    public boolean isWhole() {
        return whole.getAsBoolean();
    }

    /** What its clock says now. */
    public Instant time(long nowNanos) {
        return time.plusNanos(nowNanos - heardNanos);
    }
}

package carillon.client.tuner;

import carillon.client.reach.Reach;
import carillon.protocol.time.NanoSource;
import java.net.InetSocketAddress;
import java.time.InstantSource;

/**
 * Where to listen for programme lists.
 *
 * @param listGroup group and port of the list
 * @param reach where to listen, and where to ask
 * @param nanoTime the time as {@link System#nanoTime} counts it
 * @param clock the time of day, to date requests with
 */
public record TunerOptions(
        InetSocketAddress listGroup, Reach reach, NanoSource nanoTime, InstantSource clock) {

    public TunerOptions {
        if (listGroup.isUnresolved() || !listGroup.getAddress().isMulticastAddress()) {
            throw new IllegalArgumentException("not a multicast group: " + listGroup);
        }
    }
}

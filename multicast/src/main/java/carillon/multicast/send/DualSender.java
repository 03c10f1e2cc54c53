package carillon.multicast.send;

import carillon.multicast.network.NetworkPath;
import java.net.StandardProtocolFamily;

/**
 * Sends to groups of both families, with a sender for each. The batches of the two are one to the
 * caller; IPv4 goes out first. Both count their failures in the same place.
 */
final class DualSender implements BatchSender {

    private final BatchSender ipv4;
    private final BatchSender ipv6;

    DualSender(BatchSender ipv4, BatchSender ipv6) {
        this.ipv4 = ipv4;
        this.ipv6 = ipv6;
    }

    /** What fits whatever the families are. */
    @Override
    public int capacity() {
        return Math.min(ipv4.capacity(), ipv6.capacity());
    }

    @Override
    public int pending() {
        return ipv4.pending() + ipv6.pending();
    }

    @Override
    public void add(Slab slab, int offset, int lengthBytes, Destination to) {
        if (pending() == capacity()) {
            throw new IllegalStateException("the batch is full: " + capacity());
        }
        of(to.family()).add(slab, offset, lengthBytes, to);
    }

    @Override
    public int flush() {
        return ipv4.flush() + ipv6.flush();
    }

    @Override
    public void reopen(NetworkPath path) {
        of(path.family()).reopen(path);
    }

    @Override
    public SendFailures failures() {
        return ipv4.failures();
    }

    @Override
    public void close() {
        ipv6.close();
        ipv4.close();
    }

    private BatchSender of(StandardProtocolFamily family) {
        return family == StandardProtocolFamily.INET6 ? ipv6 : ipv4;
    }
}

package carillon.multicast.send;

import carillon.multicast.network.NetworkPath;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.nio.channels.DatagramChannel;

/**
 * Sends a batch one datagram after the other through the JDK, on any system. Slower than {@link
 * SendmmsgSender}, and its failures allocate the exception the JDK throws; otherwise the same.
 */
final class NioSender implements BatchSender {

    private static final int CAPACITY = 64;

    private final SendOptions options;
    private final SocketInUse<DatagramChannel> channel;
    private final SendFailures failures;
    private final Slab[] slabs = new Slab[CAPACITY];
    private final int[] offsets = new int[CAPACITY];
    private final int[] lengths = new int[CAPACITY];
    private final Destination[] destinations = new Destination[CAPACITY];
    private int pending;

    NioSender(SendOptions options, SendFailures failures) {
        this.options = options;
        this.failures = failures;
        this.channel = new SocketInUse<>(NioChannel.open(options));
    }

    @Override
    public int capacity() {
        return CAPACITY;
    }

    @Override
    public int pending() {
        return pending;
    }

    @Override
    public void add(Slab slab, int offset, int lengthBytes, Destination to) {
        Batches.check(this, options, to);
        slab.check(offset, lengthBytes);
        slabs[pending] = slab;
        offsets[pending] = offset;
        lengths[pending] = lengthBytes;
        destinations[pending] = to;
        pending++;
    }

    @Override
    public int flush() {
        DatagramChannel now = channel.current();
        int sent = 0;
        for (int i = 0; i < pending; i++) {
            sent += send(now, i);
        }
        pending = 0;
        return sent;
    }

    @Override
    public void reopen(NetworkPath path) {
        channel.replace(NioChannel.open(Batches.moved(options, path)));
    }

    @Override
    public SendFailures failures() {
        return failures;
    }

    @Override
    public void close() {
        channel.close();
    }

    private int send(DatagramChannel through, int index) {
        try {
            int taken =
                    through.send(
                            slabs[index].sendView(offsets[index], lengths[index]),
                            destinations[index].group());
            if (taken == lengths[index]) {
                return 1;
            }
            failures.count(SendFailure.BUFFER_FULL, 1, "the send buffer is full");
        } catch (IOException e) {
            failures.count(cause(e), 1, String.valueOf(e.getMessage()));
        }
        return 0;
    }

    // The JDK passes the system's error number on as text only.
    private static SendFailure cause(IOException e) {
        String text = String.valueOf(e.getMessage());
        if (e instanceof NoRouteToHostException || text.contains("unreachable")) {
            return SendFailure.UNREACHABLE;
        }
        if (text.contains("too long")) {
            return SendFailure.TOO_LARGE;
        }
        return text.contains("ermi") ? SendFailure.FORBIDDEN : SendFailure.OTHER;
    }
}

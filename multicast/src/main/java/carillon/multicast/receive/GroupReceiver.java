package carillon.multicast.receive;

import carillon.multicast.MulticastException;
import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Listens to one group on one port, on one or several interfaces. Any number of receivers, in any
 * number of processes, may listen to the same.
 *
 * <p>Threads: owned by one thread, which alone calls {@link #receive} and {@link #rejoin}; every
 * other method from any.
 */
public final class GroupReceiver implements AutoCloseable {

    private static final int LARGEST_DATAGRAM_BYTES = 65_536;
    private static final List<NetworkInterface> UNCHANGED = List.of();

    private final Selector selector;
    private final KernelView kernel;
    private final ByteBuffer room = ByteBuffer.allocateDirect(LARGEST_DATAGRAM_BYTES);
    private final AtomicReference<List<NetworkInterface>> wanted = new AtomicReference<>(UNCHANGED);

    // Written by the owner, under the lock that keeps close() from missing a socket.
    private volatile ReceiveOptions options;
    private volatile GroupSockets sockets;
    private long dropsBefore;
    private volatile long readErrors;
    private volatile String lastReadError = "";
    private volatile boolean isClosed;

    private GroupReceiver(ReceiveOptions options, Selector selector, KernelView kernel) {
        this.selector = selector;
        this.kernel = kernel;
        this.options = options;
        this.sockets = GroupSockets.open(options, selector);
    }

    /**
     * Joins the group and begins to listen.
     *
     * @throws MulticastException if it cannot be joined on any of the interfaces; those that refuse
     *     while others do not are named by {@link #joins}
     */
    public static GroupReceiver open(ReceiveOptions options) {
        return open(options, new KernelView(Path.of("/proc")));
    }

    static GroupReceiver open(ReceiveOptions options, KernelView kernel) {
        GroupReceiver receiver = new GroupReceiver(options, openSelector(), kernel);
        Joins joins = receiver.joins();
        if (joins.joined().isEmpty()) {
            receiver.close();
            throw new MulticastException(
                    "cannot listen to "
                            + options.groupText()
                            + ": "
                            + String.join("; ", joins.refused()));
        }
        return receiver;
    }

    /**
     * Waits for a datagram, at most for the timeout, in whole milliseconds rounded up. May return
     * silence earlier: when a change of interfaces was asked for, or the thread is interrupted.
     */
    public Received receive(Duration timeout) {
        try {
            takeUpInterfaces();
            if (sockets.receive(room) instanceof Datagram datagram) {
                return datagram;
            }
            await(timeout);
            return isClosed ? NoDatagram.CLOSED : sockets.receive(room);
        } catch (ClosedSelectorException e) {
            return NoDatagram.CLOSED;
        } catch (IOException e) {
            return failed(e);
        }
    }

    /**
     * Leaves the group and joins it again, which makes a host report its membership anew: a cure
     * for switches that forgot it. What could not be joined is named by {@link #joins}.
     */
    public synchronized void rejoin() {
        if (!isClosed) {
            retire(sockets);
            sockets = GroupSockets.open(options, selector);
        }
    }

    /**
     * Listens on these interfaces from now on. The owner takes the change up when it next receives;
     * on interfaces that stay, the group is not left in between.
     *
     * @throws IllegalArgumentException if there is none
     */
    public void listenOn(List<NetworkInterface> interfaces) {
        wanted.set(options.on(interfaces).interfaces());
        selector.wakeup();
    }

    /** Where the group is joined, and why elsewhere it is not. */
    public Joins joins() {
        return sockets.joins();
    }

    /** What was asked for and granted as receive buffer. */
    public synchronized ReceiveBuffer receiveBuffer() {
        int got = isClosed ? 0 : sockets.receiveBufferBytes();
        return new ReceiveBuffer(options.receiveBufferBytes(), got, kernel.maxReceiveBufferBytes());
    }

    /**
     * Datagrams that came and were thrown away by this machine because the receive buffer was full.
     * Receivers of one process on the same group and port are counted together. 0 where the system
     * does not tell.
     */
    public synchronized long kernelDrops() {
        return dropsBefore + kernel.drops(options.group(), options.port());
    }

    /** How often the system failed to hand over a datagram. */
    public long readErrors() {
        return readErrors;
    }

    /** What the system said when it last did, for a person; empty if it never did. */
    public String lastReadError() {
        return lastReadError;
    }

    /** Leaves the group. A thread that waits in {@link #receive} returns at once. */
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        sockets.close();
        try {
            selector.close();
        } catch (IOException e) {
            // The descriptors are gone all the same.
        }
    }

    private void takeUpInterfaces() {
        if (!wanted.get().isEmpty()) {
            moveTo(wanted.getAndSet(UNCHANGED));
        }
    }

    // The new sockets join before the old ones leave, so that no switch hears of it.
    private synchronized void moveTo(List<NetworkInterface> interfaces) {
        if (!isClosed) {
            GroupSockets before = sockets;
            options = options.on(interfaces);
            sockets = GroupSockets.open(options, selector);
            retire(before);
        }
    }

    private void retire(GroupSockets old) {
        long withOld = kernel.drops(options.group(), options.port());
        old.close();
        try {
            selector.selectNow(); // only now does the JDK close what was registered
        } catch (IOException e) {
            countReadError(e);
        }
        // What is left is of this process's other sockets, and is counted as long as they are open.
        long withoutOld = kernel.drops(options.group(), options.port());
        dropsBefore += Math.max(0, withOld - withoutOld);
    }

    private Received failed(IOException cause) {
        if (isClosed) {
            return NoDatagram.CLOSED;
        }
        countReadError(cause);
        return NoDatagram.SILENCE;
    }

    private void await(Duration timeout) throws IOException {
        long millis = timeout.plusNanos(999_999).toMillis();
        if (millis > 0) {
            selector.select(millis);
        } else {
            selector.selectNow();
        }
        selector.selectedKeys().clear();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the owner writes
    private void countReadError(IOException cause) {
        lastReadError = Objects.toString(cause.getMessage(), cause.toString());
        readErrors++;
    }

    private static Selector openSelector() {
        try {
            return Selector.open();
        } catch (IOException e) {
            throw new MulticastException("cannot open a selector", e);
        }
    }
}

package carillon.client.reach;

import carillon.multicast.MulticastException;
import carillon.multicast.network.AddressFamily;
import carillon.multicast.network.AddressText;
import carillon.multicast.receive.GroupReceiver;
import carillon.multicast.receive.Joins;
import carillon.multicast.receive.ReceiveBuffer;
import carillon.multicast.receive.ReceiveOptions;
import carillon.multicast.receive.Received;
import carillon.protocol.time.NanoSource;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.time.Duration;
import java.util.List;

/**
 * Listens to a group wherever a {@link Reach} says, also as interfaces come and go.
 *
 * <p>Threads: owned by one thread, which alone calls {@link #receive}, {@link #lookAround} and
 * {@link #rejoin}; every other method from any.
 */
public final class GroupListener implements AutoCloseable {

    private static final long LOOK_AROUND_NANOS = Duration.ofSeconds(2).toNanos();

    private final StandardProtocolFamily family;
    private final Reach reach;
    private final NanoSource nanoTime;
    private final GroupReceiver receiver;
    private List<NetworkInterface> interfaces;
    private long lookedAroundNanos;

    private GroupListener(
            StandardProtocolFamily family,
            Reach reach,
            NanoSource nanoTime,
            GroupReceiver receiver,
            List<NetworkInterface> interfaces) {
        this.family = family;
        this.reach = reach;
        this.nanoTime = nanoTime;
        this.receiver = receiver;
        this.interfaces = interfaces;
        this.lookedAroundNanos = nanoTime.nanos();
    }

    /**
     * Joins the group.
     *
     * @param sources the senders to hear, for a source-specific join; none means any
     * @throws MulticastException if it can be joined nowhere
     */
    public static GroupListener open(
            InetAddress group,
            int port,
            List<InetAddress> sources,
            Reach reach,
            NanoSource nanoTime) {
        List<NetworkInterface> interfaces = reach.listening(AddressFamily.of(group));
        if (interfaces.isEmpty()) {
            throw new MulticastException(
                    "no interface to listen on for " + AddressText.of(group, port));
        }
        ReceiveOptions options = ReceiveOptions.of(group, port, interfaces).from(sources);
        GroupReceiver receiver = GroupReceiver.open(options);
        return new GroupListener(AddressFamily.of(group), reach, nanoTime, receiver, interfaces);
    }

    /** Waits for a datagram, at most for the timeout. */
    public Received receive(Duration timeout) {
        return receiver.receive(timeout);
    }

    /**
     * Looks for interfaces that came or went, and listens there from then on; not more often than
     * every two seconds. That costs as much as receiving several datagrams.
     */
    public void lookAround() {
        long nowNanos = nanoTime.nanos();
        if (nowNanos - lookedAroundNanos >= LOOK_AROUND_NANOS) {
            lookedAroundNanos = nowNanos;
            follow();
        }
    }

    /** Leaves the group and joins it again: a cure for switches that forgot the membership. */
    public void rejoin() {
        receiver.rejoin();
    }

    public Joins joins() {
        return receiver.joins();
    }

    public ReceiveBuffer receiveBuffer() {
        return receiver.receiveBuffer();
    }

    /** Datagrams that this machine threw away because the receive buffer was full. */
    public long kernelDrops() {
        return receiver.kernelDrops();
    }

    /** Leaves the group. A thread that waits in {@link #receive} returns at once. */
    @Override
    public void close() {
        receiver.close();
    }

    private void follow() {
        try {
            List<NetworkInterface> present = reach.listening(family);
            if (!present.isEmpty() && !places(present).equals(places(interfaces))) {
                interfaces = present;
                receiver.listenOn(present);
            }
        } catch (MulticastException e) {
            // What was chosen has gone: the group stays joined where it was, until it is back.
        }
    }

    // Interfaces are equal for the JDK when their names and addresses are: one that was taken away
    // and made anew under its name has another index, and forgot every membership.
    private static List<Place> places(List<NetworkInterface> interfaces) {
        return interfaces.stream().map(Place::of).toList();
    }

    private record Place(String name, int index, List<InetAddress> addresses) {

        static Place of(NetworkInterface at) {
            return new Place(at.getName(), at.getIndex(), at.inetAddresses().toList());
        }
    }
}

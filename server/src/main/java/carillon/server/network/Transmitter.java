package carillon.server.network;

import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.SendFailure;
import carillon.multicast.send.SendFailures;
import carillon.multicast.send.SendOptions;
import carillon.multicast.socket.Senders;
import carillon.protocol.time.NanoSource;
import carillon.server.egress.Egress;
import carillon.server.egress.pacing.TickPolicy;
import carillon.server.life.Deadline;
import carillon.server.life.Ending;
import java.net.StandardProtocolFamily;

/**
 * The way out of the machine for one address family: a socket, and the thread that sends through
 * it.
 *
 * <p>Threads: any.
 */
public final class Transmitter implements Ending {

    private final BatchSender sender;
    private final Egress egress;
    private volatile NetworkPath path;

    private Transmitter(BatchSender sender, NetworkPath path) {
        this.sender = sender;
        this.path = path;
        String name = path.family() == StandardProtocolFamily.INET ? "egress" : "egress-6";
        egress = new Egress(name, sender, TickPolicy.STANDARD, NanoSource.SYSTEM);
    }

    /**
     * Opens the socket and begins to send.
     *
     * @throws carillon.multicast.MulticastException if the socket cannot be opened
     */
    static Transmitter start(SendOptions options) {
        Transmitter transmitter = new Transmitter(Senders.open(options), options.path());
        transmitter.egress.start();
        return transmitter;
    }

    public Egress egress() {
        return egress;
    }

    /** What there is to look at. */
    public Transmission transmission() {
        return new Transmission(() -> path.toString(), egress::figures, this::cause);
    }

    private String cause() {
        SendFailures failures = egress.failures();
        String remedy =
                failures.last() == SendFailure.TOO_LARGE ? "; a smaller --datagram may fit" : "";
        return failures.lastCause() + remedy;
    }

    /** Where it sends now. */
    public NetworkPath path() {
        return path;
    }

    /**
     * Sends through another interface or from another address from now on.
     *
     * @throws carillon.multicast.MulticastException if no socket can be opened there; then nothing
     *     changed
     */
    void moveTo(NetworkPath other) {
        sender.reopen(other);
        path = other;
    }

    @Override
    public void close(Deadline deadline) {
        egress.close(deadline.left());
    }
}

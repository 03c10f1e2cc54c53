package carillon.multicast.send;

import static java.net.StandardProtocolFamily.INET;
import static java.net.StandardProtocolFamily.INET6;

import com.sun.jna.Platform;

/** Opens the best sender this system has. */
public final class Senders {

    /** System property: {@code nio} chooses the JDK's way of sending, also on Linux. */
    public static final String PROPERTY = "carillon.sender";

    private Senders() {}

    /**
     * A sender with its socket open: through {@code sendmmsg} on 64-bit Linux, else through NIO.
     *
     * @throws carillon.multicast.MulticastException if the socket cannot be opened
     */
    public static BatchSender open(SendOptions options) {
        return open(options, new SendFailures());
    }

    /**
     * A sender to groups of both families, each over a path of its own; failures are counted
     * together.
     *
     * @throws IllegalArgumentException if the paths are not one of each family
     * @throws carillon.multicast.MulticastException if a socket cannot be opened
     */
    public static BatchSender open(SendOptions ipv4, SendOptions ipv6) {
        if (ipv4.path().family() != INET || ipv6.path().family() != INET6) {
            throw new IllegalArgumentException(
                    "not IPv4 and IPv6: " + ipv4.path() + ", " + ipv6.path());
        }
        SendFailures failures = new SendFailures();
        BatchSender first = open(ipv4, failures);
        try {
            return new DualSender(first, open(ipv6, failures));
        } catch (RuntimeException e) {
            first.close();
            throw e;
        }
    }

    private static BatchSender open(SendOptions options, SendFailures failures) {
        return usesSendmmsg()
                ? new SendmmsgSender(options, LinuxSocket::open, failures)
                : new NioSender(options, failures);
    }

    // The layouts and numbers in this package are those of these two, and not of every Linux.
    private static boolean usesSendmmsg() {
        return Platform.isLinux()
                && Platform.is64Bit()
                && (Platform.isIntel() || Platform.isARM())
                && !"nio".equals(System.getProperty(PROPERTY));
    }
}

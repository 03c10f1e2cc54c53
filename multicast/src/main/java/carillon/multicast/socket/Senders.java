package carillon.multicast.socket;

import carillon.multicast.send.BatchSender;
import carillon.multicast.send.SendOptions;
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
        return new SocketSender(options, Senders::openSocket);
    }

    /** The socket of such a sender. */
    static BatchSocket openSocket(SendOptions options) {
        return usesSendmmsg()
                ? new SendmmsgSocket(LinuxSocket.open(options))
                : NioSocket.open(options);
    }

    // The layouts and numbers in this package are those of these two, and not of every Linux.
    private static boolean usesSendmmsg() {
        return Platform.isLinux()
                && Platform.is64Bit()
                && (Platform.isIntel() || Platform.isARM())
                && !"nio".equals(System.getProperty(PROPERTY));
    }
}

package carillon.protocol.session;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Who made a session description, and which one it is (RFC 8866, section 5.2).
 *
 * @param sessionId names the session among those of this address, not negative
 * @param version rises with every change of the description, not negative
 * @param address from which the session is announced
 */
public record SessionOrigin(long sessionId, long version, InetAddress address) {

    // A stream that is described otherwise is another one, under another id.
    private static final long STREAM_VERSION = 1;

    public SessionOrigin {
        if (sessionId < 0 || version < 0) {
            throw new IllegalArgumentException(
                    "session id or version negative: " + sessionId + ", " + version);
        }
    }

    /**
     * The origin of every description of a stream of ours, whoever makes it.
     *
     * @param ssrc of the stream
     * @param address it is sent from
     */
    public static SessionOrigin ofStream(int ssrc, InetAddress address) {
        return new SessionOrigin(Integer.toUnsignedLong(ssrc), STREAM_VERSION, address);
    }

    /** The origin as it stands in a description. */
    String text() {
        String family = address instanceof Inet6Address ? " IN IP6 " : " IN IP4 ";
        return "- " + sessionId + " " + version + family + figures();
    }

    /** The address without its zone, which means something on this host only. */
    private String figures() {
        String figures = address.getHostAddress();
        int zone = figures.indexOf('%');
        return zone < 0 ? figures : figures.substring(0, zone);
    }
}

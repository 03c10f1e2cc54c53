package carillon.multicast.send;

import carillon.multicast.network.NetworkPath;

/**
 * How a sender's socket is set up.
 *
 * @param path interface, source address and family
 * @param ttl time to live, or hop limit, of every datagram: 0 to 255. It bounds how many routers a
 *     datagram passes. 0 is no fence: Linux lets such datagrams out through the interface when no
 *     socket of this machine joined the group. Only the loopback interface keeps them in.
 * @param dscp differentiated services code point (RFC 2474): 0 to 63
 * @param sendBufferBytes what to ask for; the system may grant less
 */
public record SendOptions(NetworkPath path, int ttl, int dscp, int sendBufferBytes) {

    /** The buffer that holds a burst of every channel at once: 1 MiB. */
    public static final int DEFAULT_SEND_BUFFER_BYTES = 1 << 20;

    public SendOptions {
        require(ttl >= 0 && ttl <= 255, "ttl", ttl);
        require(dscp >= 0 && dscp <= 63, "dscp", dscp);
        require(sendBufferBytes > 0, "sendBufferBytes", sendBufferBytes);
    }

    /** A time to live of 1, no special service, the default buffer. */
    public static SendOptions on(NetworkPath path) {
        return new SendOptions(path, 1, 0, DEFAULT_SEND_BUFFER_BYTES);
    }

    /** These options on another path. */
    public SendOptions withPath(NetworkPath other) {
        return new SendOptions(other, ttl, dscp, sendBufferBytes);
    }

    /** The byte that carries the code point: Type of Service or Traffic Class, no ECN. */
    public int trafficClass() {
        return dscp << 2;
    }

    private static void require(boolean holds, String name, int value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " out of range: " + value);
        }
    }
}

package carillon.multicast.receive;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * One datagram, whole.
 *
 * @param payload its bytes, from position to limit, big-endian. The memory belongs to the receiver:
 *     it holds these bytes until the next call of {@link GroupReceiver#receive}.
 * @param source the address and port it came from
 */
public record Datagram(ByteBuffer payload, InetSocketAddress source) implements Received {}

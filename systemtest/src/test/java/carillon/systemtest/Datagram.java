package carillon.systemtest;

import java.nio.ByteBuffer;

/**
 * A UDP datagram over IPv4 as a capture holds it.
 *
 * @param nanos when it was seen, in nanoseconds of the wall clock since 1970
 * @param group where to, in figures
 * @param port where to
 * @param payload what the UDP header is followed by
 */
record Datagram(long nanos, String group, int port, ByteBuffer payload) {

    /** Whether it goes to where this station's channels send their media. */
    boolean isMedia() {
        return port == 5004;
    }

    /** Whether it goes to the group of the programme list. */
    boolean isList() {
        return port == 6700;
    }

    /** The RTP sequence number; for media only. */
    int sequence() {
        return Short.toUnsignedInt(payload.getShort(2));
    }

    /** The RTP timestamp in ticks of 1/90,000 s; for media only. */
    int timestamp() {
        return payload.getInt(4);
    }

    /** Where a packet belongs, the same on every server of a station; for media only. */
    String place() {
        return "%s ssrc %08x sequence %d".formatted(group, payload.getInt(8), sequence());
    }
}

package carillon.protocol.rtcp;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A datagram of RTCP: several packets one after the other (RFC 3550, section 6.1), each behind the
 * same four bytes.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |V=2|P|  count  |  packet type  |   length in words, minus 1    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param packets in their order
 */
public record RtcpCompound(List<RtcpPacket> packets) {

    public RtcpCompound {
        packets = List.copyOf(packets);
    }

    /** The compound of these packets; one that is sent begins with a sender report. */
    public static RtcpCompound of(RtcpPacket... packets) {
        return new RtcpCompound(List.of(packets));
    }

    /**
     * Writes the packets from {@code at} on, whatever the order of the buffer, whose position
     * stays.
     *
     * @return how many bytes were written
     * @throws IndexOutOfBoundsException when the buffer ends before them
     */
    public int write(ByteBuffer to, int at) {
        int end = at;
        for (RtcpPacket packet : packets) {
            end = RtcpWriter.write(packet, to, end);
        }
        return end - at;
    }
}

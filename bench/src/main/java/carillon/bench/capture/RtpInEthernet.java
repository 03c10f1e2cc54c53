package carillon.bench.capture;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds the RTP header in an Ethernet frame of which at least the headers were captured. */
final class RtpInEthernet {

    private static final int ETHERTYPE_AT = 12;
    private static final int IPV4 = 0x0800;
    private static final int ETHERNET_BYTES = 14;
    private static final int IPV4_BYTES = 20;
    private static final int UDP = 17;
    private static final int UDP_BYTES = 8;
    private static final int RTP_BYTES = 12;

    private RtpInEthernet() {}

    /**
     * The packet in a frame.
     *
     * @param frame from 0 to its limit, in network order
     * @return empty if it is not RTP version 2 in the first fragment of UDP over IPv4
     */
    static Optional<SeenPacket> parse(long nanos, ByteBuffer frame) {
        int least = ETHERNET_BYTES + IPV4_BYTES + UDP_BYTES + RTP_BYTES;
        if (frame.limit() < least || (frame.getShort(ETHERTYPE_AT) & 0xFFFF) != IPV4) {
            return Optional.empty();
        }
        int ipBytes = (frame.get(ETHERNET_BYTES) & 0x0F) * Integer.BYTES;
        boolean isLaterFragment = (frame.getShort(ETHERNET_BYTES + 6) & 0x1FFF) != 0;
        int rtp = ETHERNET_BYTES + ipBytes + UDP_BYTES;
        if (frame.get(ETHERNET_BYTES + 9) != UDP
                || isLaterFragment
                || ipBytes < IPV4_BYTES
                || frame.limit() - rtp < RTP_BYTES
                || (frame.get(rtp) & 0xC0) != 0x80) {
            return Optional.empty();
        }
        int group = frame.getInt(ETHERNET_BYTES + 16);
        int sequence = frame.getShort(rtp + 2) & 0xFFFF;
        return Optional.of(new SeenPacket(nanos, group, sequence, frame.getInt(rtp + 4)));
    }
}

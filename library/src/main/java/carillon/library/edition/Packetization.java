package carillon.library.edition;

import carillon.protocol.rtp.MpaPayloadHeader;
import carillon.protocol.rtp.RtpHeader;

/**
 * How frames are put into datagrams; part of an edition, because it decides packet indexes.
 *
 * @param datagramBytes most bytes of UDP payload, {@value #LEAST_DATAGRAM_BYTES} to {@value
 *     #MOST_DATAGRAM_BYTES}
 * @param framesPerPacket most frames in a packet, 1 to {@value #MOST_FRAMES_PER_PACKET}
 */
public record Packetization(int datagramBytes, int framesPerPacket) {

    /** Smallest datagram in which headers do not outweigh the sound. */
    public static final int LEAST_DATAGRAM_BYTES = 128;

    /** Most that UDP over IPv4 can carry (RFC 768, RFC 791). */
    public static final int MOST_DATAGRAM_BYTES = 65_507;

    /** More than fit into the longest packet of the shortest frames there are. */
    public static final int MOST_FRAMES_PER_PACKET = 100;

    /** What the command line starts from. */
    public static final Packetization DEFAULT = new Packetization(1_400, 3);

    // Kept free in every datagram so that encryption never changes how frames fall into packets:
    // a 16-byte tag and a 4-byte key identifier.
    private static final int SRTP_RESERVE_BYTES = 20;

    public Packetization {
        if (datagramBytes < LEAST_DATAGRAM_BYTES || datagramBytes > MOST_DATAGRAM_BYTES) {
            throw new IllegalArgumentException(
                    "datagram of %d to %d bytes: %d"
                            .formatted(LEAST_DATAGRAM_BYTES, MOST_DATAGRAM_BYTES, datagramBytes));
        }
        if (framesPerPacket < 1 || framesPerPacket > MOST_FRAMES_PER_PACKET) {
            throw new IllegalArgumentException(
                    "1 to %d frames per packet: %d"
                            .formatted(MOST_FRAMES_PER_PACKET, framesPerPacket));
        }
    }

    /** Most bytes of frames in one packet. */
    public int roomBytes() {
        return datagramBytes - RtpHeader.BYTES - MpaPayloadHeader.BYTES - SRTP_RESERVE_BYTES;
    }
}

package carillon.protocol.rtcp;

import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.NtpTimestamp;

/**
 * What a sender says of its stream (RFC 3550, section 6.4.1), without reports on what it receives
 * itself.
 *
 * @param ssrc the sender
 * @param ntp an instant of the wall clock
 * @param rtp the same instant on the clock of the stream
 * @param packetCount packets sent, of which the lower 32 bits are kept
 * @param octetCount octets of payload sent, of which the lower 32 bits are kept
 */
public record SenderReport(
        int ssrc, NtpTimestamp ntp, RtpTimestamp rtp, long packetCount, long octetCount)
        implements RtcpPacket {

    private static final long LOWER_32_BITS = 0xFFFFFFFFL;

    public SenderReport {
        packetCount &= LOWER_32_BITS;
        octetCount &= LOWER_32_BITS;
    }
}

package carillon.protocol.rtcp;

/**
 * The end of a stream (RFC 3550, section 6.6).
 *
 * @param ssrc the source that leaves
 * @param reason for a person, cut to 255 bytes of UTF-8; empty when not given
 */
public record Goodbye(int ssrc, String reason) implements RtcpPacket {

    public Goodbye {
        reason = RtcpText.cut(reason);
    }
}

package carillon.protocol.rtcp;

/**
 * Who a source is (RFC 3550, section 6.5). Texts are cut, never inside a character, to the 255
 * bytes of UTF-8 that an item holds.
 *
 * @param ssrc the source
 * @param cname its canonical name, the same for all its streams; empty when not given
 * @param name for a person; empty when not given
 */
public record SourceDescription(int ssrc, String cname, String name) implements RtcpPacket {

    public SourceDescription {
        cname = RtcpText.cut(cname);
        name = RtcpText.cut(name);
    }
}

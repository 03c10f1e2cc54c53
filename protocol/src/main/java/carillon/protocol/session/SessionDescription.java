package carillon.protocol.session;

import carillon.protocol.Utf8;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.rtp.PayloadType;

/**
 * The description of a channel for standard players (RFC 8866), with a source filter (RFC 4570)
 * when the group is source-specific. In an announcement it keeps below the 1,024 bytes that RFC
 * 2974 asks for: name and description are cut to make it so.
 *
 * @param origin who describes
 * @param label what to call it
 * @param address where it is
 * @param payloadType what it carries
 * @param ttl hops that its packets may go, 0 to 255; not told for IPv6, where groups have a scope
 */
public record SessionDescription(
        SessionOrigin origin,
        ChannelLabel label,
        StreamAddress address,
        PayloadType payloadType,
        int ttl) {

    /** The most that {@link #text} may measure in UTF-8. */
    public static final int MAX_BYTES = 980;

    private static final int MAX_NAME_BYTES = 200;
    private static final int MAX_DESCRIPTION_BYTES = 240;

    public SessionDescription {
        if (ttl < 0 || ttl > 255) {
            throw new IllegalArgumentException("TTL out of range: " + ttl);
        }
    }

    /** The description, each line ended by CR LF; to be sent in UTF-8. */
    public String text() {
        StringBuilder lines = new StringBuilder();
        line(lines, "v=0");
        line(lines, "o=" + origin.text());
        line(lines, "s=" + Utf8.cut(label.name(), MAX_NAME_BYTES));
        if (!label.description().isEmpty()) {
            line(lines, "i=" + Utf8.cut(label.description(), MAX_DESCRIPTION_BYTES));
        }
        String group = (isIpv6() ? "IN IP6 " : "IN IP4 ") + address.group();
        line(lines, "c=" + group + (isIpv6() ? "" : "/" + ttl));
        line(lines, "t=0 0");
        line(lines, "a=tool:carillon");
        line(lines, "a=type:broadcast");
        line(lines, "a=recvonly");
        if (address.isSourceSpecific()) {
            line(lines, "a=source-filter: incl " + group + " " + address.source());
        }
        appendMedia(lines);
        return lines.toString();
    }

    private void appendMedia(StringBuilder lines) {
        int type = payloadType.number();
        line(lines, "m=" + payloadType.mediaType() + " " + address.port() + " RTP/AVP " + type);
        line(lines, "a=rtpmap:" + type + " " + payloadType + "/" + payloadType.clockRateHz());
        line(lines, "a=rtcp:" + address.rtcpPort());
    }

    private boolean isIpv6() {
        return address.group().indexOf(':') >= 0;
    }

    private static void line(StringBuilder lines, String line) {
        lines.append(line).append("\r\n");
    }
}

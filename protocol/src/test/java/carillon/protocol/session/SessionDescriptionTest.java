package carillon.protocol.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.rtp.PayloadType;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SessionDescriptionTest {

    private static final ChannelLabel JAZZ = new ChannelLabel(9, "Köln \"Jazz\" 🎷", "Slow & blue");
    private static final SessionOrigin IPV4 =
            new SessionOrigin(1_311_768_467_294_899_695L, 3, InetAddress.ofLiteral("192.0.2.7"));
    private static final SessionOrigin IPV6 =
            new SessionOrigin(1, 2, InetAddress.ofLiteral("2001:db8::7"));

    /** Read by ffmpeg 5.1, GStreamer 1.22, VLC 3.0 and tshark 4.0 as it stands. */
    @Test
    void describesAChannel() {
        StreamAddress address = new StreamAddress("239.192.77.9", "", 5004, 5005, 77);
        assertThat(new SessionDescription(IPV4, JAZZ, address, PayloadType.MPA, 1).text())
                .isEqualTo(
                        """
                        v=0
                        o=- 1311768467294899695 3 IN IP4 192.0.2.7
                        s=Köln "Jazz" 🎷
                        i=Slow & blue
                        c=IN IP4 239.192.77.9/1
                        t=0 0
                        a=tool:carillon
                        a=type:broadcast
                        a=recvonly
                        m=audio 5004 RTP/AVP 14
                        a=rtpmap:14 MPA/90000
                        a=rtcp:5005
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void tellsNoTtlForIpv6() {
        StreamAddress address = new StreamAddress("ff15::77:9", "", 5004, 5005, 77);
        assertThat(new SessionDescription(IPV6, JAZZ, address, PayloadType.MPA, 5).text())
                .contains("o=- 1 2 IN IP6 2001:db8:0:0:0:0:0:7\r\n", "c=IN IP6 ff15::77:9\r\n");
    }

    @Test
    void namesTheSourceOfASourceSpecificGroup() {
        StreamAddress ipv4 = new StreamAddress("232.1.2.9", "192.0.2.7", 5004, 5005, 77);
        assertThat(new SessionDescription(IPV4, JAZZ, ipv4, PayloadType.MPA, 1).text())
                .contains("\r\na=source-filter: incl IN IP4 232.1.2.9 192.0.2.7\r\n");
        StreamAddress ipv6 = new StreamAddress("ff35::8000:9", "2001:db8::7", 5004, 5005, 77);
        assertThat(new SessionDescription(IPV6, JAZZ, ipv6, PayloadType.MPA, 1).text())
                .contains("\r\na=source-filter: incl IN IP6 ff35::8000:9 2001:db8::7\r\n");
    }

    @Test
    void describesTelevisionAsVideo() {
        StreamAddress address = new StreamAddress("239.192.77.9", "", 5004, 5005, 77);
        assertThat(new SessionDescription(IPV4, JAZZ, address, PayloadType.MP2T, 1).text())
                .contains("m=video 5004 RTP/AVP 33\r\na=rtpmap:33 MP2T/90000\r\n");
    }

    @Test
    void leavesOutAnEmptyDescription() {
        StreamAddress address = new StreamAddress("239.192.77.9", "", 5004, 5005, 77);
        ChannelLabel label = new ChannelLabel(1, "News", "");
        assertThat(new SessionDescription(IPV4, label, address, PayloadType.MPA, 1).text())
                .doesNotContain("i=");
    }

    @Test
    void staysWithinItsLengthWhateverTheTexts() {
        String ipv6 = "ff35:1234:5678:9abc:def0:1234:5678:9abc";
        String source = "2001:1234:5678:9abc:def0:1234:5678:9abc";
        SessionOrigin origin =
                new SessionOrigin(Long.MAX_VALUE, Long.MAX_VALUE, InetAddress.ofLiteral(source));
        StreamAddress address = new StreamAddress(ipv6, source, 65_535, 65_535, -1);
        ChannelLabel label = new ChannelLabel(1, "長".repeat(200), "é".repeat(500));
        String text = new SessionDescription(origin, label, address, PayloadType.MP2T, 255).text();

        assertThat(text.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(SessionDescription.MAX_BYTES);
        assertThat(text).contains("s=" + "長".repeat(66) + "\r\n", "i=" + "é".repeat(120) + "\r\n");
    }

    @Test
    void refusesFiguresOutOfRange() {
        StreamAddress address = new StreamAddress("239.192.77.9", "", 5004, 5005, 77);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SessionDescription(IPV4, JAZZ, address, PayloadType.MPA, 256));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionOrigin(-1, 0, IPV4.address()));
    }
}

package carillon.protocol.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import carillon.protocol.Captured;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.rtp.PayloadType;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SapPacketTest {

    private static final byte[] FFMPEG =
            Captured.datagram(SapPacketTest.class, "ffmpeg-announcement");
    private static final byte[] DELETION =
            Captured.datagram(SapPacketTest.class, "ffmpeg-deletion");
    private static final int DESCRIPTION_AT = 8 + "application/sdp".length() + 1;

    @Test
    void writesTheBytesThatFfmpegWrites() {
        InetAddress origin = InetAddress.ofLiteral("127.0.0.1");
        assertThat(new SapPacket(false, 0xE1F7, origin, text(FFMPEG)).encode()).isEqualTo(FFMPEG);
        assertThat(new SapPacket(true, 0xE1F7, origin, text(DELETION)).encode())
                .isEqualTo(DELETION);
    }

    @Test
    void writesAnOriginOfIpv6InSixteenBytes() {
        InetAddress origin = InetAddress.ofLiteral("2001:db8::7");
        byte[] packet = new SapPacket(false, 0x1234, origin, "é").encode();
        assertThat(HexFormat.of().formatHex(packet))
                .isEqualTo(
                        "30001234"
                                + "20010db8000000000000000000000007"
                                + "6170706c69636174696f6e2f73647000"
                                + "c3a9");
    }

    @Test
    void deletesWhatItAnnounced() {
        SapPacket announcement = SapPacket.announcement(session("192.0.2.7", "News"), 7);
        SapPacket deletion = SapPacket.deletion(session("192.0.2.7", "News"), 7);
        assertThat(deletion.messageIdHash()).isEqualTo(announcement.messageIdHash()).isEqualTo(7);
        assertThat(deletion.origin()).isEqualTo(announcement.origin());
        assertThat(deletion.description()).isEqualTo(announcement.description());
        assertThat(deletion.isDeletion()).isTrue();
    }

    @Test
    void staysBelowTheLengthThatTheRfcAsksFor() {
        SapPacket longest = SapPacket.announcement(session("2001:db8::7", "長".repeat(200)), 0xFFFF);
        assertThat(longest.encode()).hasSizeLessThan(1_024);
    }

    @Test
    void refusesToBuildAHashOfMoreThanSixteenBits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SapPacket(false, 65_536, InetAddress.ofLiteral("::1"), ""));
    }

    private static SessionDescription session(String origin, String name) {
        return new SessionDescription(
                new SessionOrigin(1, 1, InetAddress.ofLiteral(origin)),
                new ChannelLabel(1, name, ""),
                new StreamAddress("239.192.77.9", "", 5004, 5005, 77),
                PayloadType.MPA,
                1);
    }

    private static String text(byte[] datagram) {
        return new String(
                datagram, DESCRIPTION_AT, datagram.length - DESCRIPTION_AT, StandardCharsets.UTF_8);
    }
}

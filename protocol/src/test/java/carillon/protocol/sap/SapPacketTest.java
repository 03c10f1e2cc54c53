package carillon.protocol.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import carillon.protocol.Captured;
import carillon.protocol.Decoded;
import carillon.protocol.Hostile;
import carillon.protocol.Rejection;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.sdp.SessionDescription;
import carillon.protocol.sdp.SessionOrigin;
import java.net.InetAddress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SapPacketTest {

    private static final byte[] FFMPEG =
            Captured.datagram(SapPacketTest.class, "ffmpeg-announcement");
    private static final byte[] DELETION =
            Captured.datagram(SapPacketTest.class, "ffmpeg-deletion");
    private static final byte[] IPV6 = Captured.datagram(SapPacketTest.class, "authenticated-ipv6");

    private final Hostile<SapPacket> hostile = Hostile.to(SapPacket::decode);

    @Test
    void decodesAnAnnouncementOfFfmpeg() {
        SapPacket packet = decoded(FFMPEG);
        assertThat(packet.isDeletion()).isFalse();
        assertThat(packet.messageIdHash()).isEqualTo(0xE1F7);
        assertThat(packet.origin()).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(packet.description())
                .startsWith("v=0\r\no=- 0 0 IN IP4")
                .endsWith("b=AS:64\r\n");
    }

    @Test
    void decodesTheDeletionOfTheSameSession() {
        SapPacket announced = decoded(FFMPEG);
        assertThat(decoded(DELETION))
                .isEqualTo(
                        new SapPacket(true, 0xE1F7, announced.origin(), announced.description()));
    }

    @Test
    void passesAuthenticationOverAndTakesAnUntypedDescription() {
        InetAddress origin = InetAddress.ofLiteral("2001:db8::7");
        assertThat(decoded(IPV6)).isEqualTo(new SapPacket(false, 0xFFFF, origin, "v=0\r\ns=x\r\n"));
    }

    @Test
    void writesTheBytesThatFfmpegWrites() {
        assertThat(decoded(FFMPEG).encode()).isEqualTo(FFMPEG);
        assertThat(decoded(DELETION).encode()).isEqualTo(DELETION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "2001:db8::7"})
    void decodesWhatItWrites(String origin) {
        SapPacket announcement = SapPacket.announcement(session(origin, "Köln 🎷"));
        SapPacket deletion = SapPacket.deletion(session(origin, "Köln 🎷"));
        assertThat(decoded(announcement.encode())).isEqualTo(announcement);
        assertThat(decoded(deletion.encode())).isEqualTo(deletion);
    }

    @Test
    void deletesWhatItAnnounced() {
        SapPacket announcement = SapPacket.announcement(session("192.0.2.7", "News"));
        SapPacket deletion = SapPacket.deletion(session("192.0.2.7", "News"));
        assertThat(deletion.messageIdHash()).isEqualTo(announcement.messageIdHash()).isPositive();
        assertThat(deletion.origin()).isEqualTo(announcement.origin());
        assertThat(deletion.description()).isEqualTo(announcement.description());
        assertThat(deletion.isDeletion()).isTrue();
    }

    @Test
    void changesTheHashWithTheDescription() {
        assertThat(SapPacket.announcement(session("192.0.2.7", "News")).messageIdHash())
                .isNotEqualTo(SapPacket.announcement(session("192.0.2.7", "Newt")).messageIdHash());
    }

    @Test
    void staysBelowTheLengthThatTheRfcAsksFor() {
        SapPacket longest = SapPacket.announcement(session("2001:db8::7", "長".repeat(200)));
        assertThat(longest.encode()).hasSizeLessThan(1_024);
    }

    @ParameterizedTest
    @CsvSource({
        "00, BAD_VERSION", "40, BAD_VERSION", "E0, BAD_VERSION",
        "22, BAD_COMPRESSION", "21, BAD_COMPRESSION", "30, UNKNOWN_TYPE"
    })
    void refusesWhatItCannotRead(String firstByte, Rejection reason) {
        byte[] packet = FFMPEG.clone();
        packet[0] = (byte) Integer.parseInt(firstByte, 16);
        assertThat(hostile.decode(packet)).isEqualTo(Decoded.rejected(reason));
    }

    @Test
    void refusesAnotherTypeOfPayload() {
        byte[] packet = FFMPEG.clone();
        packet[8] = 'A';
        assertThat(hostile.decode(packet)).isEqualTo(Decoded.rejected(Rejection.UNKNOWN_TYPE));
    }

    @Test
    void refusesAuthenticationBeyondTheEnd() {
        byte[] packet = FFMPEG.clone();
        packet[1] = (byte) 0xFF;
        assertThat(hostile.decode(packet)).isEqualTo(Decoded.rejected(Rejection.BAD_LENGTH));
    }

    @Test
    void refusesAHeaderCutShort() {
        byte[] header = Arrays.copyOf(IPV6, 31);
        hostile.truncate(header, result -> assertThat(result).isInstanceOf(Decoded.Rejected.class));
        hostile.truncate(IPV6, _ -> {});
    }

    @Test
    void survivesAnyFlippedByte() {
        hostile.flip(IPV6, IPV6.length, _ -> {});
        hostile.flip(FFMPEG, FFMPEG.length, _ -> {});
    }

    @Test
    void survivesNoise() {
        hostile.noise(IPV6, IPV6.length, 1);
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

    private SapPacket decoded(byte[] bytes) {
        return switch (hostile.decode(bytes)) {
            case Decoded.Ok<SapPacket>(SapPacket packet) -> packet;
            case Decoded.Rejected<SapPacket>(Rejection reason) ->
                    throw new AssertionError("rejected: " + reason);
        };
    }
}

package carillon.protocol.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.Captured;
import carillon.protocol.Decoded;
import carillon.protocol.Hostile;
import carillon.protocol.Rejection;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MpaPayloadTest {

    private final Hostile<MpaPayload> hostile = Hostile.to(MpaPayload::decode);

    @Test
    void findsTheFramesOfFfmpeg() {
        byte[] datagram = Captured.datagram(MpaPayloadTest.class, "ffmpeg-mpa");
        byte[] payload = Arrays.copyOfRange(datagram, RtpHeader.BYTES, datagram.length);

        MpaPayload expected =
                new MpaPayload(0, ByteBuffer.wrap(payload, 4, payload.length - 4).slice());
        assertThat(hostile.decode(payload)).isEqualTo(Decoded.ok(expected));
    }

    @Test
    void findsTheFragmentOffsetItWrote() {
        for (int offset : new int[] {0, 1, 1_384, 65_535}) {
            byte[] payload = {9, 9, 9, 9, 42};
            MpaPayloadHeader.write(ByteBuffer.wrap(payload), 0, offset);
            MpaPayload expected = new MpaPayload(offset, ByteBuffer.wrap(new byte[] {42}));
            assertThat(hostile.decode(payload)).isEqualTo(Decoded.ok(expected));
        }
    }

    @Test
    void ignoresTheBitsThatMustBeZero() {
        byte[] payload = {-1, -1, 1, 2, 42};
        MpaPayload expected = new MpaPayload(258, ByteBuffer.wrap(new byte[] {42}));
        assertThat(hostile.decode(payload)).isEqualTo(Decoded.ok(expected));
    }

    @Test
    void refusesAPayloadWithoutAudio() {
        hostile.truncate(
                new byte[5],
                result -> assertThat(result).isEqualTo(Decoded.rejected(Rejection.TOO_SHORT)));
    }

    @Test
    void survivesNoise() {
        hostile.noise(new byte[] {0, 0, 0, 0}, 4, 5);
    }
}

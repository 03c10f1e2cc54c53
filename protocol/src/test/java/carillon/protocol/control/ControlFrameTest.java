package carillon.protocol.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.protocol.Captured;
import carillon.protocol.Decoded;
import carillon.protocol.Hostile;
import carillon.protocol.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class ControlFrameTest {

    private static final byte[] PLAIN = Captured.datagram(ControlFrameTest.class, "plain");
    private static final byte[] DEFLATED = Captured.datagram(ControlFrameTest.class, "deflated");

    private final Hostile<ControlFrame> hostile = Hostile.to(ControlFrame::decode);

    @Test
    void decodesAPlainBody() {
        assertThat(hostile.decode(PLAIN)).isEqualTo(Decoded.ok(frame(7, "hello")));
    }

    @Test
    void decodesADeflatedBody() {
        assertThat(hostile.decode(DEFLATED))
                .isEqualTo(Decoded.ok(frame(7, "hello hello hello hello")));
    }

    @Test
    void writesAShortBodyPlain() {
        assertThat(frame(7, "hello").encode()).isEqualTo(PLAIN);
    }

    @Test
    void deflatesWhereThatIsShorter() {
        byte[] bytes = frame(7, "hello hello hello hello").encode();
        assertThat(bytes).hasSizeLessThan(ControlFrame.HEADER_BYTES + 23);
        assertThat(bytes[7]).isEqualTo((byte) 1);
    }

    @Test
    void decodesWhatItWrites() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 2_000; round++) {
            byte[] body = new byte[random.nextInt(3_000)];
            random.nextBytes(body);
            if (random.nextBoolean()) {
                Arrays.fill(body, body.length / 4, body.length, (byte) round);
            }
            ControlFrame frame = new ControlFrame(random.nextInt(256), ByteBuffer.wrap(body));
            assertThat(hostile.decode(frame.encode())).isEqualTo(Decoded.ok(frame));
        }
    }

    @Test
    void carriesTheLongestBody() {
        ControlFrame longest = new ControlFrame(1, ByteBuffer.allocate(65_536));
        assertThat(hostile.decode(longest.encode())).isEqualTo(Decoded.ok(longest));
        assertThatThrownBy(() -> new ControlFrame(1, ByteBuffer.allocate(65_537)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesABodyThatInflatesToMoreThanSixteenTimesItsFrame() {
        byte[] blanks = new byte[40_000];
        assertRejected(deflated(blanks), Rejection.BAD_COMPRESSION);
        byte[] few = deflated(new byte[300]);
        assertThat(hostile.decode(few)).isInstanceOf(Decoded.Ok.class);
        assertThat(frame(1, "a".repeat(2_000)).encode()).hasSize(ControlFrame.HEADER_BYTES + 2_000);
    }

    /** A frame whose body is deflated, whatever that makes of it. */
    private static byte[] deflated(byte[] plain) {
        byte[] body = Deflation.deflate(plain);
        byte[] bytes = Arrays.copyOf(DEFLATED, ControlFrame.HEADER_BYTES + body.length);
        System.arraycopy(body, 0, bytes, ControlFrame.HEADER_BYTES, body.length);
        return resealed(bytes);
    }

    @Test
    void refusesABombWithoutInflatingIt() {
        byte[] bomb = Captured.datagram(ControlFrameTest.class, "bomb");
        assertRejected(bomb, Rejection.BAD_COMPRESSION);
    }

    @Test
    void refusesADeflatedBodyCutFollowedByMoreOrDamaged() {
        int end = DEFLATED.length;
        assertRejected(resealed(Arrays.copyOf(DEFLATED, end - 1)), Rejection.BAD_COMPRESSION);
        assertRejected(resealed(Arrays.copyOf(DEFLATED, end + 1)), Rejection.BAD_COMPRESSION);
        byte[] damaged = DEFLATED.clone();
        damaged[ControlFrame.HEADER_BYTES] = (byte) 0xFF;
        assertRejected(resealed(damaged), Rejection.BAD_COMPRESSION);
    }

    @Test
    void refusesAnEmptyDeflatedBody() {
        byte[] empty = Arrays.copyOf(DEFLATED, ControlFrame.HEADER_BYTES);
        assertRejected(resealed(empty), Rejection.BAD_COMPRESSION);
    }

    @Test
    void survivesDeflatedNoise() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = Arrays.copyOf(DEFLATED, 16 + random.nextInt(60));
            for (int flips = random.nextInt(1, 20); flips > 0 && bytes.length > 16; flips--) {
                bytes[random.nextInt(16, bytes.length)] = (byte) random.nextInt();
            }
            hostile.decode(resealed(bytes));
        }
    }

    @Test
    void refusesForeignDatagrams() {
        byte[] foreign = PLAIN.clone();
        foreign[3] = 'M';
        assertRejected(foreign, Rejection.BAD_MAGIC);
    }

    @Test
    void refusesAnotherVersionAndReservedFlags() {
        byte[] version = PLAIN.clone();
        version[4] = 2;
        assertRejected(resealed(version), Rejection.BAD_VERSION);
        byte[] flag = PLAIN.clone();
        flag[6] = 1;
        assertRejected(resealed(flag), Rejection.BAD_VERSION);
    }

    @Test
    void refusesALengthThatDisagrees() {
        byte[] longer = Arrays.copyOf(PLAIN, PLAIN.length + 1);
        assertRejected(longer, Rejection.BAD_LENGTH);
        byte[] negative = PLAIN.clone();
        ByteBuffer.wrap(negative).putInt(8, -11);
        assertRejected(negative, Rejection.BAD_LENGTH);
    }

    @Test
    void refusesABodyBeyondTheLimit() {
        byte[] tooLong = Arrays.copyOf(PLAIN, ControlFrame.HEADER_BYTES + 65_537);
        assertRejected(resealed(tooLong), Rejection.TOO_LONG);
    }

    @Test
    void refusesEveryCut() {
        hostile.truncate(DEFLATED, result -> assertThat(result).isInstanceOf(REJECTED));
    }

    @Test
    void noticesAnyFlippedByte() {
        hostile.flip(
                DEFLATED, DEFLATED.length, result -> assertThat(result).isInstanceOf(REJECTED));
    }

    @Test
    void survivesNoise() {
        hostile.noise(DEFLATED, ControlFrame.HEADER_BYTES, 3);
    }

    private static final Class<?> REJECTED = Decoded.Rejected.class;

    private void assertRejected(byte[] bytes, Rejection reason) {
        assertThat(hostile.decode(bytes)).isEqualTo(Decoded.rejected(reason));
    }

    private static ControlFrame frame(int type, String body) {
        return new ControlFrame(type, ByteBuffer.wrap(body.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The frame with length and checksum made right again. */
    private static byte[] resealed(byte[] frame) {
        ByteBuffer bytes = ByteBuffer.wrap(frame.clone());
        bytes.putInt(8, frame.length - ControlFrame.HEADER_BYTES).putInt(12, 0);
        CRC32C crc = new CRC32C();
        crc.update(bytes.array());
        return bytes.putInt(12, (int) crc.getValue()).array();
    }
}

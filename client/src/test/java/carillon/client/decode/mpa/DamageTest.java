package carillon.client.decode.mpa;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.pcm.PcmStage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Frames that are damaged, or never were any. */
@Timeout(60)
class DamageTest {

    private static final int FRAME = 1_152;
    private static final List<List<byte[]>> TRACKS =
            Stream.of("bells", "varied", "checked", "voice", "half", "eighth", "free")
                    .map(Mp3Frames::of)
                    .toList();

    private final SplittableRandom random = new SplittableRandom(21);
    private final Samples samples = new Samples();
    private final FrameDecoder decoder = new FrameDecoder(44_100, samples);

    @Test
    void survivesBitsThatChangedOnTheWay() {
        for (int round = 0; round < 6_000; round++) {
            byte[] frame = anyFrame(round);
            for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
                frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
            }
            decodeAndCheck(frame);
        }
        assertThat(decoder.decoded() + decoder.undecodable()).isEqualTo(6_000);
        assertThat(decoder.decoded()).isGreaterThan(1_000);
    }

    @Test
    void survivesGarbageBehindAHeader() {
        for (int round = 0; round < 4_000; round++) {
            byte[] frame = anyFrame(round);
            byte[] header = Arrays.copyOf(frame, 4);
            random.nextBytes(frame);
            System.arraycopy(header, 0, frame, 0, 4);
            decodeAndCheck(frame);
        }
        assertThat(decoder.decoded() + decoder.undecodable()).isEqualTo(4_000);
    }

    @Test
    void survivesGarbageOfAnyLength() {
        for (int round = 0; round < 4_000; round++) {
            byte[] garbage = new byte[random.nextInt(3_000)];
            random.nextBytes(garbage);
            if (garbage.length > 4 && random.nextBoolean()) {
                ByteBuffer.wrap(garbage).putShort((short) 0xFFFB);
            }
            decodeAndCheck(garbage);
        }
        assertThat(decoder.decoded() + decoder.undecodable()).isEqualTo(4_000);
    }

    @Test
    void survivesFramesCutAtEveryLength() {
        for (List<byte[]> track : TRACKS) {
            byte[] frame = track.get(5);
            for (int length = 0; length < frame.length; length++) {
                decodeAndCheck(Arrays.copyOf(frame, length));
            }
        }
        assertThat(decoder.decoded()).isLessThan(2_000);
    }

    @Test
    void isItselfAgainSoonAfterDamage() {
        List<byte[]> frames = Mp3Frames.of("bells");
        short[] whole = PlainJLayer.decode(frames);
        for (int round = 0; round < 30; round++) {
            samples.reset();
            frames.subList(0, 20).forEach(this::decode);
            for (int damaged = 20; damaged < 25; damaged++) {
                byte[] frame = frames.get(damaged).clone();
                random.nextBytes(frame);
                System.arraycopy(frames.get(damaged), 0, frame, 0, 4);
                decode(frame);
            }
            frames.subList(25, frames.size()).forEach(this::decode);

            // Two frames that needed the damaged ones, one of overlap, and a decoder's slip.
            int from = 35 * 2 * FRAME;
            assertThat(Arrays.copyOfRange(samples.taken(), from, whole.length))
                    .isEqualTo(Arrays.copyOfRange(whole, from, whole.length));
        }
    }

    @Test
    void givesEveryDamagedFrameTheTimeOfAWholeOne() {
        PcmStage counter = samples;
        FrameDecoder one = new FrameDecoder(44_100, counter);
        byte[] garbage = new byte[417];
        for (int count = 1; count <= 10; count++) {
            one.decode(garbage, 0, garbage.length);
            assertThat(samples.taken()).hasSize(count * 2 * FRAME);
        }
        assertThat(one.undecodable()).isEqualTo(10);
    }

    private byte[] anyFrame(int round) {
        List<byte[]> track = TRACKS.get(round / 100 % TRACKS.size());
        return track.get(random.nextInt(track.size())).clone();
    }

    private void decode(byte[] frame) {
        decoder.decode(frame, 0, frame.length);
    }

    /** However the frame is damaged, its samples are no more than those of the longest frame. */
    private void decodeAndCheck(byte[] frame) {
        samples.reset();
        decode(frame);
        assertThat(samples.taken().length).isLessThan(2 * 2 * 576 * 44_100 / 8_000);
    }
}

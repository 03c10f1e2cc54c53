package carillon.library.mp3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.protocol.Decoded;
import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.MpegVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTableTest {

    private static final FrameFormat CD = new FrameFormat(MpegVersion.MPEG_1, 44_100, 2, false);
    private static final FrameFormat VOICE = new FrameFormat(MpegVersion.MPEG_2_5, 11_025, 1, true);

    private record Frame(long offset, int size, FrameFormat format) {}

    @Test
    void findsEveryFrameOfRandomTables() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            List<Frame> frames =
                    randomFrames(random, 1 + random.nextInt(400), 1 + random.nextInt(40));
            assertHolds(table(frames, 0), frames);
        }
    }

    @Test
    void survivesTheCodec() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 200; round++) {
            int count = 2 + random.nextInt(300);
            List<Frame> frames = randomFrames(random, count, 1 + random.nextInt(600));
            FrameTable table = table(frames, random.nextInt(count));

            FrameTable copy = decoded(table.encode());

            assertThat(copy).isEqualTo(table).hasSameHashCodeAs(table);
            assertHolds(copy, frames);
        }
    }

    @Test
    void tellsAChangeOfFormatFromAGapInTheFile() {
        FrameTable table =
                table(
                        List.of(
                                new Frame(10, 400, CD),
                                new Frame(900, 400, CD),
                                new Frame(1_300, 100, VOICE),
                                new Frame(1_400, 100, VOICE)),
                        0);

        assertThat(table.isFormatChange(0)).isFalse();
        assertThat(table.isFormatChange(1)).isFalse();
        assertThat(table.isFormatChange(2)).isTrue();
        assertThat(table.isFormatChange(3)).isFalse();
    }

    @Test
    void countsTheReservoirAheadOfCarriers() {
        FrameTableBuilder builder = FrameTable.builder();
        for (int frame = 0; frame < 12; frame++) {
            builder.add(frame * 100L, 100, CD);
        }
        FrameTable table = builder.carriers(11).build();

        assertThat(table.reservoirBefore(0)).isZero();
        assertThat(table.reservoirBefore(1)).isEqualTo(64);
        assertThat(table.reservoirBefore(7)).isEqualTo(448);
        assertThat(table.reservoirBefore(8)).isEqualTo(511);
        assertThatThrownBy(() -> table.reservoirBefore(11))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void keepsAnHourOfConstantBitRateInTwentyFiveKilobytes() {
        FrameTableBuilder builder = FrameTable.builder();
        long at = 0;
        for (int frame = 0; frame < 137_812; frame++) {
            int size = frame % 25 == 0 ? 418 : 417;
            builder.add(at, size, CD);
            at += size;
        }

        assertThat(builder.build().encode()).hasSizeLessThan(25_000);
    }

    @Test
    void refusesFramesOutOfOrderAndTracksWithoutSound() {
        assertThatThrownBy(() -> FrameTable.builder().add(100, 50, CD).add(149, 50, CD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrameTable.builder().build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrameTable.builder().add(0, 50, CD).carriers(1).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void refusesFramesThatAreNotThere(int frame) {
        FrameTable table = table(List.of(new Frame(0, 9, CD), new Frame(9, 9, CD)), 0);

        assertThatThrownBy(() -> table.size(frame)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> table.offset(frame)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> table.format(frame)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rejectsEveryTruncationOfAnEncodedTable() {
        byte[] whole = table(randomFrames(new SplittableRandom(3), 70, 5), 1).encode();
        for (int length = 0; length < whole.length; length++) {
            assertThat(FrameTable.decode(Arrays.copyOf(whole, length)))
                    .isInstanceOf(Decoded.Rejected.class);
        }
    }

    @Test
    void neverThrowsOnDamagedTables() {
        SplittableRandom random = new SplittableRandom(4);
        byte[] whole = table(randomFrames(random, 70, 5), 1).encode();
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            if (FrameTable.decode(damaged) instanceof Decoded.Ok<FrameTable>(FrameTable table)) {
                assertThat(table.offset(table.frames() - 1)).isNotNegative();
            }
        }
    }

    @Test
    void neverThrowsOnRandomBytes() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = 1;
            }
            assertThat(FrameTable.decode(bytes)).isNotNull();
        }
    }

    @Test
    void saysWhenThereAreTooManyPiecesOrFramesForATable() {
        FrameTableBuilder pieces = FrameTable.builder();
        for (int run = 0; run < FrameTableBuilder.MOST_RUNS; run++) {
            assertThat(pieces.excess()).isEmpty();
            pieces.add(run * 51L, 50, CD);
        }
        assertThat(pieces.excess()).hasValueSatisfying(it -> assertThat(it).contains("pieces"));
        FrameTableBuilder frames = FrameTable.builder();
        for (int frame = 0; frame < FrameTableBuilder.MOST_FRAMES; frame++) {
            frames.add(frame * 50L, 50, CD);
        }
        assertThat(frames.excess()).hasValueSatisfying(it -> assertThat(it).contains("frames"));
    }

    private static List<Frame> randomFrames(SplittableRandom random, int count, int distinct) {
        List<Frame> frames = new ArrayList<>();
        long at = random.nextInt(5_000);
        FrameFormat format = CD;
        for (int i = 0; i < count; i++) {
            int size = 24 + random.nextInt(distinct);
            frames.add(new Frame(at, size, format));
            at += size + (random.nextInt(50) == 0 ? random.nextLong(1L << 33) : 0);
            format = random.nextInt(50) == 0 ? VOICE : format;
        }
        return frames;
    }

    private static FrameTable table(List<Frame> frames, int carriers) {
        FrameTableBuilder builder = FrameTable.builder();
        frames.forEach(frame -> builder.add(frame.offset, frame.size, frame.format));
        return builder.carriers(carriers).build();
    }

    private static FrameTable decoded(byte[] bytes) {
        return switch (FrameTable.decode(bytes)) {
            case Decoded.Ok<FrameTable>(FrameTable table) -> table;
            case Decoded.Rejected<FrameTable> rejected -> throw new AssertionError(rejected);
        };
    }

    private static void assertHolds(FrameTable table, List<Frame> frames) {
        long bytes = 0;
        long flicks = 0;
        assertThat(table.frames()).isEqualTo(frames.size());
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            assertThat(table.offset(i)).isEqualTo(frame.offset);
            assertThat(table.size(i)).isEqualTo(frame.size);
            assertThat(table.format(i)).isEqualTo(frame.format);
            assertThat(table.bytesBefore(i)).isEqualTo(bytes);
            assertThat(table.startFlicks(i)).isEqualTo(flicks);
            bytes += frame.size;
            flicks += frame.format.frameFlicks();
        }
        assertThat(table.bytesBefore(frames.size())).isEqualTo(bytes);
        assertThat(table.startFlicks(frames.size())).isEqualTo(flicks);
        assertThat(table.durationFlicks()).isEqualTo(flicks);
    }
}

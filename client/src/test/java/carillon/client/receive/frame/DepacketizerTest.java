package carillon.client.receive.frame;

import static carillon.client.receive.frame.Frames.FREE;
import static carillon.client.receive.frame.Frames.LONGEST;
import static carillon.client.receive.frame.Frames.MONO_MPEG_2;
import static carillon.client.receive.frame.Frames.STEREO_128;
import static carillon.client.receive.frame.Frames.frame;
import static carillon.client.receive.frame.Frames.joined;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.rtp.MpaPayloadHeader;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.rtp.RtpHeader;
import carillon.protocol.rtp.RtpPacket;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.rtp.SequenceNumber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DepacketizerTest {

    /** As {@link Frames#FREE}, but mono. */
    private static final int FREE_MONO = FREE | 0xC0;

    /** Header and side information, and nothing else. */
    private static final int SHORTEST_MONO = 21;

    private final FrameRecorder recorder = new FrameRecorder();
    private final Depacketizer depacketizer = new Depacketizer(recorder);

    @Test
    void takesAllFramesOfAPacket() {
        packet(9_000, 0, joined(frame(STEREO_128, 1), frame(STEREO_128, 2), frame(STEREO_128, 3)));

        assertThat(recorder.events).containsExactly("1 of 417", "2 of 417", "3 of 417");
        assertThat(recorder.frames)
                .extracting(MpaFrame::timestamp)
                .containsExactly(timestamp(9_000), timestamp(11_351), timestamp(13_702));
    }

    @Test
    void reassemblesAFrameFromItsFragments() {
        byte[] frame = frame(LONGEST, 7);
        packet(0, 0, Arrays.copyOfRange(frame, 0, 700));
        packet(0, 700, Arrays.copyOfRange(frame, 700, 1_400));
        assertThat(recorder.events).isEmpty();

        packet(0, 1_400, Arrays.copyOfRange(frame, 1_400, 1_440));
        assertThat(recorder.events).containsExactly("7 of 1440");
        assertThat(recorder.frames.getFirst().bytes()).isEqualTo(ByteBuffer.wrap(frame));
    }

    @Test
    void dropsAFrameOfWhichAFragmentIsMissing() {
        byte[] frame = frame(LONGEST, 7);
        packet(0, 0, Arrays.copyOfRange(frame, 0, 700));
        depacketizer.gap(1);
        packet(0, 1_400, Arrays.copyOfRange(frame, 1_400, 1_440));
        packet(3_240, 0, frame(STEREO_128, 8));

        assertThat(recorder.events).containsExactly("lost 0", "8 of 417");
    }

    @Test
    void dropsAFrameWhoseFirstFragmentIsMissing() {
        byte[] frame = frame(LONGEST, 7);
        packet(0, 700, Arrays.copyOfRange(frame, 700, 1_440));
        packet(3_240, 0, frame(STEREO_128, 8));

        assertThat(recorder.events).containsExactly("lost 0", "8 of 417");
    }

    @Test
    void dropsAFrameWhoseEndIsMissing() {
        packet(0, 0, frame(STEREO_128, 1));
        packet(2_351, 0, Arrays.copyOf(frame(LONGEST, 7), 700));
        packet(5_591, 0, frame(STEREO_128, 8));

        assertThat(recorder.events).containsExactly("1 of 417", "lost 36", "8 of 417");
    }

    @Test
    void refusesAFragmentOfAnotherTimestampOrOffset() {
        byte[] frame = frame(LONGEST, 7);
        packet(0, 0, Arrays.copyOf(frame, 700));
        packet(1, 700, Arrays.copyOfRange(frame, 700, 1_440));
        packet(9_000, 0, Arrays.copyOf(frame, 700));
        packet(9_000, 699, Arrays.copyOfRange(frame, 700, 1_440));
        packet(18_000, 0, Arrays.copyOf(frame, 700));
        packet(18_000, 700, joined(Arrays.copyOfRange(frame, 700, 1_440), new byte[1]));

        assertThat(recorder.events).isEmpty();
    }

    @Test
    void tellsHowMuchIsMissingAtAGap() {
        packet(9_000, 0, frame(STEREO_128, 1));
        depacketizer.gap(2);
        packet(9_000 + 2_351 + 90_000, 0, frame(STEREO_128, 2));

        assertThat(recorder.events).containsExactly("1 of 417", "lost 1000", "2 of 417");
    }

    @Test
    void aGapAcrossTheWrapOfTimestampsIsMeasured() {
        packet(-2_351, 0, frame(STEREO_128, 1));
        depacketizer.gap(1);
        packet(9_000, 0, frame(STEREO_128, 2));

        assertThat(recorder.events).containsExactly("1 of 417", "lost 100", "2 of 417");
    }

    @Test
    void aRestartIsADiscontinuityOfUnknownLength() {
        packet(0, 0, frame(STEREO_128, 1));
        depacketizer.restart();
        packet(500_000, 0, frame(STEREO_128, 2));

        assertThat(recorder.events).containsExactly("1 of 417", "lost 0", "2 of 417");
    }

    @Test
    void aGapAtATimestampStepBackIsOfUnknownLength() {
        packet(900_000, 0, frame(STEREO_128, 1));
        depacketizer.gap(1);
        packet(0, 0, frame(STEREO_128, 2));

        assertThat(recorder.events).containsExactly("1 of 417", "lost 0", "2 of 417");
    }

    @Test
    void aFormatMayChangeFromPacketToPacket() {
        packet(0, 0, frame(STEREO_128, 1));
        packet(2_351, 0, joined(frame(MONO_MPEG_2, 2), frame(MONO_MPEG_2, 3)));

        assertThat(recorder.events).containsExactly("1 of 417", "2 of 208", "3 of 208");
        assertThat(recorder.frames.getLast().timestamp()).isEqualTo(timestamp(2_351 + 2_351));
    }

    @Test
    void countsAMalformedPayloadAndTellsThatSomethingIsMissing() {
        packet(0, 0, frame(STEREO_128, 1));
        packet(2_351, 0, new byte[417]);
        packet(4_702, 0, frame(STEREO_128, 3));

        assertThat(depacketizer.malformed()).isEqualTo(1);
        assertThat(recorder.events).containsExactly("1 of 417", "lost 26", "3 of 417");
    }

    @Test
    void countsPayloadsWithoutABody() {
        for (int length = 0; length <= MpaPayloadHeader.BYTES; length++) {
            depacketizer.packet(new RtpPacket(header(0), ByteBuffer.allocate(length)));
        }

        assertThat(depacketizer.malformed()).isEqualTo(MpaPayloadHeader.BYTES + 1);
    }

    @Test
    void keepsTheWholeFramesBeforeARemainderThatIsNone() {
        packet(0, 0, joined(frame(STEREO_128, 1), Arrays.copyOf(frame(STEREO_128, 2), 100)));

        assertThat(recorder.events).containsExactly("1 of 417");
        assertThat(depacketizer.malformed()).isEqualTo(1);
    }

    @Test
    void learnsTheLengthOfFreeFormatFramesFromTheSecondHeader() {
        packet(0, 0, joined(freeFrame(1), freeFrame(2), freeFrame(3)));
        packet(7_053, 0, freeFrame(4));

        assertThat(recorder.events).containsExactly("1 of 500", "2 of 500", "3 of 500", "4 of 500");
    }

    @Test
    void aFreeFormatFrameAloneIsWholeWhenTheNextOneBegins() {
        packet(0, 0, freeFrame(1));
        assertThat(recorder.events).isEmpty();

        packet(2_351, 0, freeFrame(2));
        assertThat(recorder.events).containsExactly("1 of 500", "2 of 500");
        packet(4_702, 0, freeFrame(3));
        assertThat(recorder.events).endsWith("3 of 500");
    }

    @Test
    void reassemblesFreeFormatFragmentsBeforeTheLengthIsKnown() {
        byte[] frame = frame(FREE, 2_000, 5, 0);
        packet(0, 0, Arrays.copyOf(frame, 1_300));
        packet(0, 1_300, Arrays.copyOfRange(frame, 1_300, 2_000));
        packet(2_351, 0, Arrays.copyOf(frame, 1_300));
        packet(2_351, 1_300, Arrays.copyOfRange(frame, 1_300, 2_000));

        assertThat(recorder.events).containsExactly("5 of 2000", "5 of 2000");
    }

    @Test
    void learnsTheLengthAnewWhenFreeFormatFramesBecomeLonger() {
        packet(0, 0, joined(freeFrame(1), freeFrame(2)));
        for (int i = 0; i < 4; i++) {
            packet(4_702 + i * 4_702, 0, joined(frame(FREE, 600, 3, 0), frame(FREE, 600, 4, 0)));
        }

        assertThat(recorder.events).endsWith("3 of 600", "4 of 600", "3 of 600", "4 of 600");
    }

    @Test
    void refusesAFrameLongerThanAnyDecoderTakes() {
        packet(0, 0, frame(FREE, 60_000, 1, 0));
        packet(2_351, 0, freeFrame(2));

        assertThat(depacketizer.malformed()).isEqualTo(1);
        assertThat(recorder.events).isEmpty();
    }

    @Test
    void refusesFragmentsOfAFrameTooShortForItsSideInformation() {
        byte[] mono = frame(FREE_MONO, SHORTEST_MONO, 1, 0);
        packet(0, 0, joined(mono, mono, mono));
        packet(7_053, 0, Arrays.copyOf(frame(FREE, 500, 2, 0), 10));
        packet(7_053, 10, new byte[SHORTEST_MONO - 10]);

        assertThat(depacketizer.malformed()).isEqualTo(1);
        assertThat(recorder.events).containsOnly("1 of 21");
    }

    @Test
    void readsPayloadsAtAnyOffset() {
        byte[] body = joined(new byte[4], frame(STEREO_128, 1));
        for (int offset = 0; offset < 20; offset++) {
            ByteBuffer payload = ByteBuffer.allocate(offset + body.length + 7);
            payload.position(offset).put(body).limit(offset + body.length).position(offset);
            depacketizer.packet(new RtpPacket(header(0), payload));
        }

        assertThat(recorder.events).hasSize(20).containsOnly("1 of 417");
    }

    @Test
    void noTruncationMakesItThrow() {
        byte[] body = joined(new byte[4], frame(STEREO_128, 1), freeFrame(2), frame(LONGEST, 3));
        for (int length = 0; length <= body.length; length++) {
            depacketizer.packet(new RtpPacket(header(0), ByteBuffer.wrap(body, 0, length)));
        }

        assertThat(recorder.frames).allSatisfy(DepacketizerTest::assertWhole);
    }

    @Test
    void noHostilePayloadMakesItThrow() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200_000; i++) {
            depacketizer.packet(hostile(random));
            if (random.nextInt(50) == 0) {
                depacketizer.gap(1);
            }
        }

        assertThat(recorder.frames).isNotEmpty().allSatisfy(DepacketizerTest::assertWhole);
    }

    /** Random bytes, with headers and offsets that are often right. */
    private static RtpPacket hostile(SplittableRandom random) {
        byte[] payload = new byte[random.nextInt(1_500)];
        random.nextBytes(payload);
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        if (payload.length >= 8 && random.nextBoolean()) {
            bytes.putInt(0, random.nextInt(3) == 0 ? random.nextInt(1_500) : 0);
            int[] words = {STEREO_128, LONGEST, MONO_MPEG_2, FREE};
            bytes.putInt(4, words[random.nextInt(words.length)] | (random.nextInt() & 0xF2FF));
        }
        return new RtpPacket(header(random.nextInt(3)), bytes);
    }

    private static void assertWhole(MpaFrame frame) {
        int told = frame.header().frameBytes();
        assertThat(frame.bytes().remaining()).satisfies(n -> assertThat(told).isIn(0, n));
    }

    private static byte[] freeFrame(int fill) {
        return frame(FREE, 500, fill, 0);
    }

    private void packet(int timestamp, int offset, byte[] body) {
        ByteBuffer payload = ByteBuffer.allocate(MpaPayloadHeader.BYTES + body.length);
        MpaPayloadHeader.write(payload, 0, offset);
        payload.put(MpaPayloadHeader.BYTES, body);
        depacketizer.packet(new RtpPacket(header(timestamp), payload));
    }

    private static RtpHeader header(int timestamp) {
        SequenceNumber sequence = new SequenceNumber(0);
        return new RtpHeader(false, PayloadType.MPA.number(), sequence, timestamp(timestamp), 1);
    }

    private static RtpTimestamp timestamp(int bits) {
        return new RtpTimestamp(bits);
    }
}

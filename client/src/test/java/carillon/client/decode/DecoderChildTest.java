package carillon.client.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import carillon.client.ClientException;
import carillon.client.decode.mpa.Mp3Frames;
import carillon.client.decode.mpa.PlainJLayer;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderStatus;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Our own decoder child, as a process. Alone: it counts the children of this process. */
@Isolated
@Timeout(60)
class DecoderChildTest {

    private static final Duration LONGEST = Duration.ofSeconds(40);

    @TempDir private Path folder;
    private final List<DecoderChild> opened = new ArrayList<>();

    @AfterEach
    void leavesNoProcess() {
        opened.forEach(DecoderChild::close);
        assertThat(Children.own()).isEmpty();
    }

    @Test
    void writesWhatJLayerDecodesBitByBitOnceItHasFadedIn() throws Exception {
        Path file = folder.resolve("bells.wav");
        DecoderChild child = started(new OutputSpec.WavFile(file), 44_100);
        give(child, Mp3Frames.of("bells"));
        awaitDecoded(child, 78);
        child.close();

        short[] written = samples(file, 44);
        short[] decoded = PlainJLayer.decode(Mp3Frames.of("bells"));
        assertThat(fadedIn(written)).isEqualTo(fadedIn(decoded));
        assertThat(written).hasSameSizeAs(decoded).isNotEqualTo(decoded);
        DecoderStatus status = child.status();
        assertThat(status.phase()).isEqualTo(DecoderPhase.CLOSED);
        assertThat(status.framesDropped()).isZero();
        assertThat(status.playback().decoded()).isEqualTo(78);
        assertThat(status.playback().undecodable()).isZero();
        assertThat(status.message()).isEmpty();
    }

    @Test
    void joinsTwoTracks() throws Exception {
        Path file = folder.resolve("joined.raw");
        DecoderChild child = started(new OutputSpec.RawFile(file), 44_100);
        give(child, Mp3Frames.of("strings").subList(0, 50));
        give(child, Mp3Frames.of("bells"));
        awaitDecoded(child, 50 + 78);
        child.close();

        short[] one = PlainJLayer.decode(Mp3Frames.of("strings").subList(0, 50));
        short[] two = PlainJLayer.decode(Mp3Frames.of("bells"));
        short[] joined = samples(file, 0);
        assertThat(fadedIn(Arrays.copyOf(joined, one.length))).isEqualTo(fadedIn(one));
        int overlap = 2 * 1_152;
        assertThat(Arrays.copyOfRange(joined, one.length + overlap, joined.length))
                .isEqualTo(Arrays.copyOfRange(two, overlap, two.length));
    }

    @Test
    void keepsOneFormatWhateverTheFrames() throws Exception {
        Path file = folder.resolve("all.raw");
        DecoderChild child = started(new OutputSpec.RawFile(file), 48_000);
        give(child, Mp3Frames.of("bells"));
        awaitDecoded(child, 78);
        give(child, Mp3Frames.of("voice"));
        awaitDecoded(child, 78 + Mp3Frames.of("voice").size());
        child.close();

        // 78 frames that are converted, then those that have the rate already.
        long frames = Math.ceilDiv(78 * 1_152L * 48_000, 44_100);
        frames += Mp3Frames.of("voice").size() * 1_152L;
        assertThat(samples(file, 0)).hasSize((int) (2 * frames));
    }

    @Test
    void tellsWhenEachPassageIsFirstHeard() {
        DecoderChild child = started(new OutputSpec.Nowhere(), 44_100);
        long before = System.nanoTime();
        give(child, Mp3Frames.of("bells").subList(0, 3));
        await().until(() -> child.status().firstSound().passage() == 0);
        assertThat(child.status().firstSound().nanos() - before).isPositive();

        child.discontinuity();
        child.discontinuity();
        give(child, Mp3Frames.of("bells").subList(0, 3));
        await().until(() -> child.status().firstSound().passage() == 2);
    }

    @Test
    void reportsLevelsAndFollowsTheVolume() {
        // Reports last longer than the pauses between looks at them.
        DecoderChild child =
                started(
                        new DecoderSpec.Own(
                                new OutputSpec.Nowhere(),
                                SampleRate.DEFAULT,
                                Duration.ZERO,
                                Duration.ofMillis(300)));
        child.setVolume(0);
        give(child, Mp3Frames.of("bells"));
        awaitDecoded(child, 78);
        assertThat(child.status().playback().levels().leftPeak()).isZero();

        child.setVolume(100);
        give(child, Mp3Frames.of("bells"));
        await().until(() -> child.status().playback().levels().leftPeak() > 0.1);
    }

    @Test
    void standsInForLostFrames() throws Exception {
        Path file = folder.resolve("gap.raw");
        DecoderChild child = started(new OutputSpec.RawFile(file), 44_100);
        List<byte[]> frames = Mp3Frames.of("bells");
        give(child, frames.subList(0, 20));
        child.lost(5 * 1_152 * 16_000L);
        give(child, frames.subList(25, 45));
        awaitDecoded(child, 40);
        child.close();

        assertThat(samples(file, 0)).hasSize(45 * 2 * 1_152);
    }

    @Test
    void startsAnotherChildWhenOneIsKilled() throws Exception {
        DecoderChild child = started(new OutputSpec.Nowhere(), 44_100);
        give(child, Mp3Frames.of("bells").subList(0, 10));
        await().until(() -> child.status().playback().decoded() > 0);
        child.discontinuity();
        Children.signal(Children.own().getFirst(), "KILL");
        await().until(() -> child.status().restarts() == 1);
        assertThat(child.status().message()).contains("status 137");

        give(child, Mp3Frames.of("bells").subList(0, 10));
        awaitDecoded(child, 10);
        assertThat(child.status().phase()).isEqualTo(DecoderPhase.RUNNING);
        // The new child knows the passage that it entered.
        assertThat(child.status().firstSound().passage()).isEqualTo(1);
    }

    @Test
    void neverWaitsForAChildThatIsStuck() throws Exception {
        DecoderChild child = started(new OutputSpec.Nowhere(), 44_100);
        give(child, Mp3Frames.of("bells").subList(0, 1));
        await().until(() -> child.status().firstSound().passage() == 0);
        ProcessHandle process = Children.own().getFirst();
        Children.signal(process, "STOP");

        long before = System.nanoTime();
        for (int round = 0; round < 20; round++) {
            give(child, Mp3Frames.of("bells"));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        // 1,560 frames less what the pipe (64 KiB) and the queue hold.
        await().until(() -> child.status().framesDropped() > 1_000);

        before = System.nanoTime();
        child.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void endsForGoodWhenNobodyReadsTheSoundAnyMore() throws Exception {
        Path pipe = folder.resolve("pipe");
        int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Assumptions.assumeTrue(made == 0, "no mkfifo here");
        Process reader = new ProcessBuilder("head", "-c", "5000", pipe.toString()).start();
        DecoderChild child = started(new OutputSpec.RawFile(pipe), 44_100);
        give(child, Mp3Frames.of("bells"));
        reader.getInputStream().readAllBytes();

        give(child, Mp3Frames.of("bells"));
        await().until(() -> child.status().phase() == DecoderPhase.ENDED);
        await().until(() -> Children.own().isEmpty());
        assertThat(child.status().restarts()).isZero();
        assertThat(child.status().message()).isEmpty();
    }

    @Test
    void saysWhatFailedWhenTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
        DecoderChild child = started(new OutputSpec.RawFile(full), 44_100);
        give(child, Mp3Frames.of("bells"));

        await().until(() -> child.status().phase() == DecoderPhase.FAILED);
        assertThat(child.status().message()).startsWith("cannot write /dev/full: ");
        await().until(() -> Children.own().isEmpty());
    }

    @Test
    void refusesToStartWhenTheOutputCannotBeOpened() {
        DecoderChild child =
                DecoderChild.of(own(new OutputSpec.WavFile(folder.resolve("no/a.wav")), 44_100));
        assertThatThrownBy(child::start)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the folder does not exist");
        child.close();
    }

    @Test
    void closesAtOnceAndMoreThanOnce() {
        DecoderChild child = started(new OutputSpec.Nowhere(), 44_100);
        give(child, Mp3Frames.of("bells").subList(0, 3));
        await().until(() -> child.status().firstSound().passage() == 0);
        long before = System.nanoTime();
        child.close();
        child.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
        child.frame(new byte[417], 0, 417);
        child.discontinuity();
        assertThat(child.status().phase()).isEqualTo(DecoderPhase.CLOSED);
    }

    @Test
    void tellsThatItsPhaseHasChanged() {
        List<DecoderPhase> seen = new CopyOnWriteArrayList<>();
        DecoderChild child = DecoderChild.of(own(new OutputSpec.Nowhere(), 44_100));
        opened.add(child);
        child.whenChanged(() -> seen.add(child.status().phase()));
        child.start();
        await().until(() -> seen.contains(DecoderPhase.RUNNING));
        child.close();
        assertThat(seen).containsExactly(DecoderPhase.RUNNING, DecoderPhase.CLOSED);
    }

    @Test
    void survivesFramesOfGarbage() {
        DecoderChild child = started(new OutputSpec.Nowhere(), 44_100);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            byte[] garbage = new byte[1 + random.nextInt(FrameSink.MAX_FRAME_BYTES)];
            random.nextBytes(garbage);
            child.frame(garbage, 0, garbage.length);
        }
        child.send();
        await().until(() -> child.status().playback().undecodable() == 100);
        assertThat(child.status().restarts()).isZero();
    }

    @Test
    void refusesWhatIsNoFrame() {
        DecoderChild child = DecoderChild.of(own(new OutputSpec.Nowhere(), 44_100));
        assertThatThrownBy(() -> child.frame(new byte[9_000], 0, 9_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> child.frame(new byte[1], 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> child.lost(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> child.setVolume(101)).isInstanceOf(IllegalArgumentException.class);
    }

    private DecoderChild started(OutputSpec output, int rateHz) {
        return started(own(output, rateHz));
    }

    private DecoderChild started(DecoderSpec spec) {
        DecoderChild child = DecoderChild.of(spec);
        opened.add(child);
        child.start();
        return child;
    }

    private static DecoderSpec.Own own(OutputSpec output, int rateHz) {
        return new DecoderSpec.Own(
                output, new SampleRate(rateHz), Duration.ofMillis(250), Duration.ofMillis(20));
    }

    /** What is left of sound that begins in its first frame, once that has risen. */
    private static short[] fadedIn(short[] stereo) {
        return Arrays.copyOfRange(stereo, 2 * 2 * 1_152, stereo.length);
    }

    /** Waits for a child that may be slow to start, where all that it got is to be there. */
    private static void awaitDecoded(DecoderChild child, int frames) {
        await().atMost(LONGEST)
                .until(
                        () -> child.status().playback(),
                        report -> report.decoded() + report.undecodable() == frames);
    }

    private static void give(DecoderChild child, List<byte[]> frames) {
        for (byte[] frame : frames) {
            child.frame(frame, 0, frame.length);
        }
        child.send();
    }

    private static short[] samples(Path file, int headerBytes) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer sound =
                ByteBuffer.wrap(bytes, headerBytes, bytes.length - headerBytes)
                        .order(ByteOrder.LITTLE_ENDIAN);
        short[] stereo = new short[sound.remaining() / 2];
        sound.asShortBuffer().get(stereo);
        return stereo;
    }
}

package carillon.client.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.client.decode.child.DecoderProcess;
import carillon.client.decode.mpa.Mp3Frames;
import carillon.client.decode.mpa.PlainJLayer;
import carillon.client.decode.pipe.PlaybackReport;
import carillon.client.decode.pipe.RecordWriter;
import carillon.client.decode.pipe.ReportLine;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Our own decoder child on a sound device: what comes out of the loudspeaker, so to say. */
@Timeout(60)
class DeviceTest {

    @TempDir private Path folder;
    private @Nullable Process child;
    private final List<ReportLine> lines = new CopyOnWriteArrayList<>();

    @AfterEach
    void endChild() {
        if (child != null) {
            child.destroyForcibly();
        }
    }

    @Test
    void playsWhatIsDecodedBitByBitInItsTimeAndToItsEnd() throws Exception {
        try (PulseServer pulse = new PulseServer(folder)) {
            RecordWriter records = start(pulse.environment(), Duration.ZERO);
            List<byte[]> frames = Mp3Frames.of("bells").subList(0, 40);
            long before = System.nanoTime();
            giveInTime(records, frames);
            end(records);
            assertThat(exit()).isEqualTo(DecoderProcess.DONE);

            Duration took = Duration.ofNanos(System.nanoTime() - before);
            assertThat(took).isGreaterThan(Duration.ofMillis(40 * 26));
            // A tenth of a second near the end; a busy machine may tear the whole apart.
            short[] decoded = PlainJLayer.decode(frames);
            short[] piece = Arrays.copyOfRange(decoded, 78_000, 86_000);
            await().until(() -> indexOf(pulse.heard(), piece) >= 0);
            assertThat(last().skipped()).isZero();
        }
    }

    @Test
    void dropsWhatIsQueuedWhenAnotherPassageBegins() throws Exception {
        try (PulseServer pulse = new PulseServer(folder)) {
            RecordWriter records = start(pulse.environment(), Duration.ZERO);
            List<byte[]> first = Mp3Frames.of("bells").subList(0, 9);
            List<byte[]> second = Mp3Frames.of("strings").subList(0, 9);
            give(records, first);
            await().until(() -> lines.contains(new ReportLine.Sound(0)));
            records.flush(1);
            giveSlowly(records, second); // more at once than is kept would be cut
            await().until(() -> lines.contains(new ReportLine.Sound(1)));
            end(records);
            exit();

            // The first tenth of a second of strings, less what is silent or rises.
            short[] strings = Arrays.copyOfRange(PlainJLayer.decode(second), 5_000, 8_000);
            await().until(() -> indexOf(pulse.heard(), strings) >= 0);
            // Not much of the bells was heard: what the device had played already.
            int soundBefore = firstSound(pulse.heard());
            double seconds = (indexOf(pulse.heard(), strings) - soundBefore) / 88_200.0;
            assertThat(seconds).isLessThan(0.7);
        }
    }

    @Test
    void countsUnderrunsAndGoesOn() throws Exception {
        try (PulseServer pulse = new PulseServer(folder)) {
            RecordWriter records = start(pulse.environment(), Duration.ofMillis(300));
            give(records, Mp3Frames.of("bells").subList(0, 8));
            await().until(() -> last().underruns() > 0);
            give(records, Mp3Frames.of("strings").subList(0, 8));
            end(records);
            assertThat(exit()).isEqualTo(DecoderProcess.DONE);

            assertThat(last().decoded()).isEqualTo(16);
        }
    }

    @Test
    void endsWhenTheDeviceGoesAway() throws Exception {
        try (PulseServer pulse = new PulseServer(folder)) {
            RecordWriter records = start(pulse.environment(), Duration.ZERO);
            give(records, Mp3Frames.of("bells").subList(0, 20));
            await().until(() -> lines.contains(new ReportLine.Sound(0)));
            pulse.crash();
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> {
                        giveUntilRefused(records);
                        return !process().isAlive();
                    });
            assertThat(exit()).isEqualTo(DecoderProcess.NO_DEVICE);
        }
    }

    @Test
    void saysThatThereIsNoDevice() throws Exception {
        Path none = folder.resolve("no-such-configuration");
        start(Map.of("ALSA_CONFIG_PATH", none.toString()), Duration.ZERO);

        assertThat(exit()).isEqualTo(DecoderProcess.NO_DEVICE);
        assertThat(lines.getLast())
                .isInstanceOfSatisfying(
                        ReportLine.Message.class,
                        message -> assertThat(message.text()).startsWith("no sound device"));
    }

    private RecordWriter start(Map<String, String> environment, Duration reserve)
            throws IOException {
        ProcessBuilder builder =
                OwnCommand.process(
                        new DecoderSpec.Own(
                                new OutputSpec.Device(),
                                SampleRate.DEFAULT,
                                reserve,
                                Duration.ofMillis(20)));
        builder.environment().putAll(environment);
        Process started = builder.start();
        child = started;
        Thread.ofPlatform()
                .daemon()
                .start(() ->
                        started.errorReader().lines().map(ReportLine::parse).forEach(lines::add));
        return new RecordWriter(started.getOutputStream());
    }

    private Process process() {
        return Objects.requireNonNull(child);
    }

    private int exit() throws InterruptedException {
        int status = process().waitFor();
        await().until(() -> !lines.isEmpty());
        return status;
    }

    private PlaybackReport last() {
        PlaybackReport report = PlaybackReport.NONE;
        for (ReportLine line : lines) {
            if (line instanceof ReportLine.Playback(PlaybackReport newer)) {
                report = newer;
            }
        }
        return report;
    }

    private static void give(RecordWriter records, List<byte[]> frames) throws IOException {
        for (byte[] frame : frames) {
            records.audio(frame, frame.length);
        }
        records.send();
    }

    private static void end(RecordWriter records) throws IOException {
        records.end();
        records.send();
    }

    /** No more at a time than is worth keeping: what is beyond is dropped. */
    private void giveInTime(RecordWriter records, List<byte[]> frames) throws IOException {
        for (int given = 0; given < frames.size(); given++) {
            int decoded = given;
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> last().decoded() == decoded && isReserveBelow(150));
            give(records, frames.subList(given, given + 1));
        }
    }

    /** Gives frames no faster than they play, behind others of which some were dropped. */
    private void giveSlowly(RecordWriter records, List<byte[]> frames) throws IOException {
        for (byte[] frame : frames) {
            give(records, List.of(frame));
            await().pollDelay(Duration.ofMillis(26)).until(() -> isReserveBelow(150));
        }
    }

    private boolean isReserveBelow(int millis) {
        return last().reserve().compareTo(Duration.ofMillis(millis)) < 0;
    }

    private static void giveUntilRefused(RecordWriter records) {
        try {
            give(records, Mp3Frames.of("bells").subList(0, 1));
        } catch (IOException _) {
            // The child has ended, as it should.
        }
    }

    private static int firstSound(short[] stereo) {
        int at = 0;
        while (at < stereo.length && stereo[at] == 0) {
            at++;
        }
        return at;
    }

    /** Where samples are found among others, or -1. */
    private static int indexOf(short[] all, short[] wanted) {
        int sound = firstSound(wanted);
        for (int at = 0; at + wanted.length <= all.length; at++) {
            if (all[at + sound] == wanted[sound]
                    && Arrays.mismatch(all, at, at + wanted.length, wanted, 0, wanted.length) < 0) {
                return at;
            }
        }
        return -1;
    }
}

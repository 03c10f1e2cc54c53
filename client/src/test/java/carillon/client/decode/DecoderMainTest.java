package carillon.client.decode;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.decode.child.DecoderProcess;
import carillon.client.decode.mpa.Mp3Frames;
import carillon.client.decode.pipe.RecordWriter;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our own decoder child, seen from its standard streams. */
@Timeout(30)
class DecoderMainTest {

    private static final byte[] FRAME = Mp3Frames.of("bells").getFirst();
    private static final int SOUND_BYTES = 1_152 * 4;

    private @Nullable Process started;

    @AfterEach
    void endChild() {
        if (started != null) {
            started.destroyForcibly();
        }
    }

    @Test
    void givesTheSoundOfAFrameBeforeTheNextOneComes() throws Exception {
        Process child = child();
        RecordWriter records = new RecordWriter(child.getOutputStream());
        for (int i = 0; i < 5; i++) {
            records.audio(FRAME, FRAME.length);
            records.send();
            assertThat(child.getInputStream().readNBytes(SOUND_BYTES)).hasSize(SOUND_BYTES);
        }
        child.getOutputStream().close();
        assertThat(child.waitFor()).isEqualTo(DecoderProcess.DONE);
    }

    @Test
    void goesOnAfterCtrlCUntilItsParentLetsItGo() throws Exception {
        Process child = child();
        RecordWriter records = new RecordWriter(child.getOutputStream());
        records.audio(FRAME, FRAME.length);
        records.send();
        assertThat(child.getInputStream().readNBytes(SOUND_BYTES)).hasSize(SOUND_BYTES);

        Children.signal(child.toHandle(), "INT");
        records.audio(FRAME, FRAME.length);
        records.end();
        records.send();
        assertThat(child.getInputStream().readAllBytes()).hasSize(SOUND_BYTES);
        assertThat(child.waitFor()).isEqualTo(DecoderProcess.DONE);
    }

    @Test
    void endsWhenNobodyTakesItsSound() throws Exception {
        Process child = child();
        child.getInputStream().close();
        RecordWriter records = new RecordWriter(child.getOutputStream());
        records.audio(FRAME, FRAME.length);
        records.send();
        assertThat(child.waitFor()).isEqualTo(DecoderProcess.DONE);
    }

    @Test
    void refusesAnInputThatIsNotMadeOfRecords() throws Exception {
        Process child = child();
        try (OutputStream in = child.getOutputStream()) {
            in.write(FRAME);
        }
        assertThat(child.waitFor()).isEqualTo(DecoderProcess.BROKEN_INPUT);
        assertThat(child.errorReader().readLine()).contains("no record");
    }

    @Test
    void survivesAnythingInItsRecords() throws Exception {
        Process child = child();
        Thread listener = Thread.ofPlatform().daemon().start(() -> drain(child));
        RecordWriter records = new RecordWriter(child.getOutputStream());
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2_000; i++) {
            byte[] garbage = new byte[random.nextInt(i % 100 == 0 ? 60_000 : 1_500)];
            random.nextBytes(garbage);
            records.audio(garbage, garbage.length);
            records.flush(random.nextInt());
            records.volume(random.nextInt(101));
            records.lost(random.nextInt(1, 100_000_000));
        }
        records.end();
        records.send();
        assertThat(child.waitFor()).isEqualTo(DecoderProcess.DONE);
        listener.join();
    }

    private Process child() throws IOException {
        started =
                OwnCommand.process(
                                new DecoderSpec.Own(
                                        new OutputSpec.RawFile(Path.of("unused")),
                                        SampleRate.DEFAULT,
                                        Duration.ZERO,
                                        Duration.ZERO))
                        .start();
        return started;
    }

    private static void drain(Process child) {
        try {
            child.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

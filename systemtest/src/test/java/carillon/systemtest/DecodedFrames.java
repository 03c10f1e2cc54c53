package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a decoder makes of frames of 44.1 kHz.
 *
 * @param frames samples of 16 bits, left and right by turns; what is less than a frame is left out
 */
record DecodedFrames(List<short[]> frames) {

    private static final int FRAME_SAMPLES = 2 * 1_152;
    private static final double GAIN = 32_700.0 / 32_768; // of the client's decoder
    private static final int WAV_HEADER = 44;

    /** The sound in a file with the shortest of headers. */
    static DecodedFrames ofWav(Path wav) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).position(WAV_HEADER);
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            List<short[]> frames = new ArrayList<>();
            while (bytes.remaining() >= 2 * FRAME_SAMPLES) {
                short[] frame = new short[FRAME_SAMPLES];
                bytes.asShortBuffer().get(frame);
                bytes.position(bytes.position() + 2 * FRAME_SAMPLES);
                frames.add(frame);
            }
            return new DecodedFrames(frames);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What mpg123 makes of all frames of a file. */
    static DecodedFrames decoded(Path mp3) {
        Path wav = mp3.resolveSibling(mp3.getFileName() + ".wav");
        List<String> words =
                List.of("mpg123", "-q", "--no-gapless", "-w", wav.toString(), mp3.toString());
        try (Program mpg123 = Program.start(words)) {
            assertThat(mpg123.awaitExit(Duration.ofSeconds(30))).as(mpg123.transcript()).isZero();
        }
        return ofWav(wav);
    }

    /** The largest difference of a frame that the client has decoded from one of mpg123's. */
    int difference(int frame, DecodedFrames mpg123, int mpg123Frame) {
        short[] ours = frames.get(frame);
        short[] theirs = mpg123.frames.get(mpg123Frame);
        double largest = 0;
        for (int i = 0; i < FRAME_SAMPLES; i++) {
            largest = Math.max(largest, Math.abs(ours[i] - theirs[i] * GAIN));
        }
        return (int) largest;
    }

    /** The loudest sample. */
    int peak() {
        int peak = 0;
        for (short[] frame : frames) {
            for (short sample : frame) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }
}

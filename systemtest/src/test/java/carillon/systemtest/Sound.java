package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;

/**
 * What somebody heard, cut into pieces of 20 ms each of which is loud or quiet.
 *
 * @param pieces how many there are
 * @param loud those that are louder than -50 dB of full scale
 */
record Sound(int pieces, BitSet loud) {

    private static final int RATE = 44_100;
    private static final int PIECES_PER_SECOND = 50;
    private static final double QUIET = 32_768 * Math.pow(10, -50 / 20.0);

    /** Waits until a program has written so many seconds, as stereo at 44,100 Hz. */
    static Sound awaitWav(Path wav, int seconds, Program writer) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(wav)
                                .as(writer.transcript())
                                .exists()
                                .satisfies(file ->
                                        assertThat(Files.size(file))
                                                .isGreaterThan(seconds * 4L * RATE)));
        return ofWav(wav);
    }

    /** What a WAV file holds, of any rate, also one whose writer did not live to end it. */
    static Sound ofWav(Path wav) {
        Tool.need("sox");
        Path raw = wav.resolveSibling(wav.getFileName() + ".raw");
        List<String> words =
                List.of(
                        "sox",
                        "--ignore-length",
                        wav.toString(),
                        "-r" + RATE,
                        "-c1",
                        "-b16",
                        "-esigned",
                        raw.toString());
        try (Program sox = Program.start(words)) {
            assertThat(sox.awaitExit(Duration.ofSeconds(30))).as(sox.transcript()).isZero();
            return ofSamples(Files.readAllBytes(raw));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One channel of 16 bits at 44,100 Hz, little-endian. */
    static Sound ofSamples(byte[] bytes) {
        ShortBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int pieceSamples = RATE / PIECES_PER_SECOND;
        int pieces = samples.remaining() / pieceSamples;
        BitSet loud = new BitSet(pieces);
        for (int i = 0; i < pieces; i++) {
            loud.set(i, level(samples.slice(i * pieceSamples, pieceSamples)) > QUIET);
        }
        return new Sound(pieces, loud);
    }

    private static double level(ShortBuffer samples) {
        double squares = 0;
        for (int i = 0; i < samples.limit(); i++) {
            squares += (double) samples.get(i) * samples.get(i);
        }
        return Math.sqrt(squares / samples.limit());
    }

    double seconds() {
        return (double) pieces / PIECES_PER_SECOND;
    }

    /** How much of it is loud. */
    double loudSeconds() {
        return (double) loud.cardinality() / PIECES_PER_SECOND;
    }

    /** The longest silence between the first and the last that is loud. */
    double longestSilenceSeconds() {
        int longest = 0;
        int quiet = loud.nextClearBit(Math.max(0, loud.nextSetBit(0)));
        while (loud.nextSetBit(quiet) >= 0) {
            int next = loud.nextSetBit(quiet);
            longest = Math.max(longest, next - quiet);
            quiet = loud.nextClearBit(next);
        }
        return (double) longest / PIECES_PER_SECOND;
    }
}

package carillon.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does to a decoder what a hostile or broken network does: cuts, flips, noise. Each input is
 * decoded twice, at the start of an array and amid a larger direct buffer; a decoder passes when
 * both give the same result and neither buffer is moved.
 *
 * @param <T> what the decoder decodes to
 */
public final class Hostile<T> {

    /** How many random inputs a decoder gets. */
    public static final int NOISES = 100_000;

    private static final int AMID = 13;
    private static final int LONGEST = 70_000;

    private final Function<ByteBuffer, Decoded<T>> decoder;
    private final ByteBuffer large = ByteBuffer.allocateDirect(LONGEST);

    private Hostile(Function<ByteBuffer, Decoded<T>> decoder) {
        this.decoder = decoder;
    }

    public static <T> Hostile<T> to(Function<ByteBuffer, Decoded<T>> decoder) {
        return new Hostile<>(decoder);
    }

    /** Every proper prefix, the empty one too. */
    public void truncate(byte[] wellFormed, Consumer<Decoded<T>> expected) {
        for (int length = 0; length < wellFormed.length; length++) {
            expected.accept(decode(Arrays.copyOf(wellFormed, length)));
        }
    }

    /** Each bit by itself, and each byte inverted, among the first so many bytes. */
    public void flip(byte[] wellFormed, int firstBytes, Consumer<Decoded<T>> expected) {
        for (int at = 0; at < firstBytes; at++) {
            for (int mask : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
                byte[] flipped = wellFormed.clone();
                flipped[at] ^= (byte) mask;
                expected.accept(decode(flipped));
            }
        }
    }

    /** Random bytes of random length, half of them behind an intact start. */
    public void noise(byte[] wellFormed, int intactBytes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < NOISES; round++) {
            byte[] bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                int intact = Math.min(bytes.length, random.nextInt(intactBytes + 1));
                System.arraycopy(wellFormed, 0, bytes, 0, intact);
            }
            decode(bytes);
        }
    }

    /** What the decoder makes of the bytes, wherever they lie. */
    public Decoded<T> decode(byte[] bytes) {
        Decoded<T> alone = unmoved(ByteBuffer.wrap(bytes));
        large.clear().put(AMID, bytes);
        Decoded<T> amid = unmoved(large.position(AMID).limit(AMID + bytes.length));
        if (!alone.equals(amid)) {
            throw new AssertionError(alone + " at the start, but " + amid + " at " + AMID);
        }
        return alone;
    }

    private Decoded<T> unmoved(ByteBuffer bytes) {
        int position = bytes.position();
        int limit = bytes.limit();
        Decoded<T> result = decoder.apply(bytes);
        if (bytes.position() != position || bytes.limit() != limit) {
            throw new AssertionError("the decoder moved its buffer: " + bytes);
        }
        return result;
    }
}

package carillon.library.mp3;

import java.util.Arrays;

/**
 * The sizes of a track's frames, packed: a list of the distinct sizes, and for each frame its place
 * in that list in 0, 1, 2, 4, 8 or 16 bits. A track of constant bit rate takes a bit per frame, or
 * none. Every 64th sum is kept, so that any sum is a look-up and at most 63 additions.
 *
 * <p>Threads: immutable.
 */
final class FrameSizes {

    private static final int STEP_SHIFT = 6;
    private static final int STEP = 1 << STEP_SHIFT;

    private final int frames;
    private final char[] distinct;
    private final long[] codes;
    private final int bits;
    private final long[] sums;

    /**
     * Takes over the arrays.
     *
     * @param distinct up to 65,536 sizes in bytes
     * @param codes as many words as {@link #words} says
     */
    FrameSizes(int frames, char[] distinct, long[] codes) {
        this.frames = frames;
        this.distinct = distinct;
        this.codes = codes;
        this.bits = bits(distinct.length);
        this.sums = new long[(frames >> STEP_SHIFT) + 1];
        long sum = 0;
        for (int frame = 0; frame < frames; frame++) {
            if ((frame & STEP - 1) == 0) {
                sums[frame >> STEP_SHIFT] = sum;
            }
            sum += size(frame);
        }
        if ((frames & STEP - 1) == 0) {
            sums[frames >> STEP_SHIFT] = sum;
        }
    }

    /** Packs the first sizes of an array. */
    static FrameSizes of(char[] sizes, int frames) {
        char[] distinct = distinct(sizes, frames);
        int bits = bits(distinct.length);
        long[] codes = new long[words(frames, distinct.length)];
        for (int frame = 0; frame < frames && bits > 0; frame++) {
            long code = Arrays.binarySearch(distinct, sizes[frame]);
            long bit = (long) frame * bits;
            codes[(int) (bit >>> 6)] |= code << (bit & 63);
        }
        return new FrameSizes(frames, distinct, codes);
    }

    private static char[] distinct(char[] sizes, int frames) {
        boolean[] seen = new boolean[Character.MAX_VALUE + 1];
        char[] distinct = new char[seen.length];
        int count = 0;
        for (int frame = 0; frame < frames; frame++) {
            if (!seen[sizes[frame]]) {
                seen[sizes[frame]] = true;
                distinct[count++] = sizes[frame];
            }
        }
        Arrays.sort(distinct, 0, count);
        return Arrays.copyOf(distinct, count);
    }

    /** Bits of a code when there are so many distinct sizes. */
    private static int bits(int distinct) {
        if (distinct <= 1) {
            return 0;
        }
        int needed = Integer.SIZE - Integer.numberOfLeadingZeros(distinct - 1);
        return needed == 1 ? 1 : Integer.highestOneBit(needed - 1) << 1;
    }

    /** Words that the codes of so many frames take. */
    static int words(int frames, int distinct) {
        return Math.toIntExact(((long) frames * bits(distinct) + 63) >>> 6);
    }

    /** Whether the words hold a code below the number of distinct sizes for each frame. */
    static boolean areCodes(int frames, int distinct, long[] codes) {
        int bits = bits(distinct);
        for (int frame = 0; frame < frames && bits > 0; frame++) {
            if (code(codes, bits, frame) >= distinct) {
                return false;
            }
        }
        return true;
    }

    private static int code(long[] codes, int bits, int frame) {
        long bit = (long) frame * bits;
        return (int) (codes[(int) (bit >>> 6)] >>> (bit & 63)) & (1 << bits) - 1;
    }

    int frames() {
        return frames;
    }

    /** The size of a frame in bytes. */
    int size(int frame) {
        return distinct[bits == 0 ? 0 : code(codes, bits, frame)];
    }

    /** The sum of the sizes of the frames before this one; at most {@link #frames()}. */
    long before(int frame) {
        int from = frame & -STEP;
        long sum = sums[frame >> STEP_SHIFT];
        for (int i = from; i < frame; i++) {
            sum += size(i);
        }
        return sum;
    }

    char[] distinct() {
        return distinct.clone();
    }

    long[] codes() {
        return codes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrameSizes that
                && frames == that.frames
                && Arrays.equals(distinct, that.distinct)
                && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return frames * 31 + Arrays.hashCode(codes);
    }
}

package carillon.library.mp3;

import carillon.protocol.mpa.FrameFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Collects frames in the order of the file and makes a {@link FrameTable} of them. Allocates only
 * when it grows and where a run begins.
 *
 * <p>Threads: one.
 */
public final class FrameTableBuilder {

    // 58 hours of MPEG-1 at 44.1 kHz, and far more pieces than any real file has: a small bound on
    // the memory that a crafted file can take.
    static final int MOST_FRAMES = 8_000_000;
    static final int MOST_RUNS = 65_536;

    private final List<FrameRun> runs = new ArrayList<>();
    private char[] sizes = new char[1024];
    private int frames;
    private int carriers;
    private long bytes;
    private long nextOffset;

    FrameTableBuilder() {}

    /**
     * Adds a frame behind the last one.
     *
     * @param offset where in the file it begins
     * @param size its length in bytes, 1 to 65,535
     */
    public FrameTableBuilder add(long offset, int size, FrameFormat format) {
        if (size <= 0 || size > Character.MAX_VALUE || offset < nextOffset) {
            throw new IllegalArgumentException(
                    "frame of %d bytes at %d, after %d".formatted(size, offset, nextOffset));
        }
        if (runs.isEmpty() || offset != nextOffset || !format.equals(runs.getLast().format())) {
            runs.add(FrameRun.after(runs, frames, offset, bytes, format));
        }
        if (frames == sizes.length) {
            sizes = Arrays.copyOf(sizes, frames * 2);
        }
        sizes[frames++] = (char) size;
        bytes += size;
        nextOffset = offset + size;
        return this;
    }

    /** Says how many of the first frames are carriers. */
    public FrameTableBuilder carriers(int count) {
        carriers = count;
        return this;
    }

    /** What there is too much of, so that no table is to be made; empty if there is not. */
    Optional<String> excess() {
        if (runs.size() >= MOST_RUNS) {
            return Optional.of("is in too many pieces");
        }
        return frames >= MOST_FRAMES ? Optional.of("has too many frames") : Optional.empty();
    }

    /** How many frames were added. */
    public int frames() {
        return frames;
    }

    /** The table; there must be a frame that is no carrier. */
    public FrameTable build() {
        return new FrameTable(runs, FrameSizes.of(sizes, frames), carriers);
    }
}

package carillon.library.mp3;

import carillon.protocol.mpa.FrameFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects frames in the order of the file and makes a {@link FrameTable} of them. Allocates only
 * when it grows and where a run begins.
 *
 * <p>Threads: one.
 */
public final class FrameTableBuilder {

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

    /** How many frames were added. */
    public int frames() {
        return frames;
    }

    /** The table; there must be a frame that is no carrier. */
    public FrameTable build() {
        return new FrameTable(runs, FrameSizes.of(sizes, frames), carriers);
    }
}

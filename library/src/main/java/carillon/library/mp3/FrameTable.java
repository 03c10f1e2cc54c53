package carillon.library.mp3;

import carillon.library.edition.Frames;
import carillon.protocol.Decoded;
import carillon.protocol.mpa.FrameFormat;
import java.util.List;
import java.util.Objects;

/**
 * The exact table of a track's frames: where each lies in its file, how long it is in bytes and in
 * time. A track has at least one frame. It leaves out what must not be played: frames that only
 * carry a table of contents, garbage, a truncated last frame, and leading frames whose bit
 * reservoir reaches before the track, except {@link #carriers()} of them.
 *
 * <p>Frames are numbered from 0. Methods that take a frame number throw {@link
 * IndexOutOfBoundsException} when there is no such frame; nothing here allocates, but for the
 * codec.
 *
 * <p>Threads: immutable.
 */
public final class FrameTable implements Frames {

    private final List<FrameRun> runs;
    private final FrameSizes sizes;
    private final int carriers;
    private final long durationFlicks;

    FrameTable(List<FrameRun> runs, FrameSizes sizes, int carriers) {
        if (runs.isEmpty() || carriers < 0 || carriers >= sizes.frames()) {
            throw new IllegalArgumentException(
                    "%d runs, %d frames, %d carriers"
                            .formatted(runs.size(), sizes.frames(), carriers));
        }
        this.runs = List.copyOf(runs);
        this.sizes = sizes;
        this.carriers = carriers;
        this.durationFlicks = this.runs.getLast().startFlicks(sizes.frames());
    }

    /** A builder for a table that has no frame yet. */
    public static FrameTableBuilder builder() {
        return new FrameTableBuilder();
    }

    /** How many frames the track has, carriers included; at least 1. */
    @Override
    public int frames() {
        return sizes.frames();
    }

    /** Where in its file the frame begins. */
    public long offset(int frame) {
        return run(frame).offset(frame, sizes);
    }

    /** The length of the frame in bytes, header included. */
    @Override
    public int size(int frame) {
        return sizes.size(Objects.checkIndex(frame, frames()));
    }

    /** The format of the frame. */
    public FrameFormat format(int frame) {
        return run(frame).format();
    }

    @Override
    public boolean isFormatChange(int frame) {
        return frame > 0 && !format(frame).equals(format(frame - 1));
    }

    /** When the frame starts, in flicks from the start of the track; also for {@link #frames()}. */
    @Override
    public long startFlicks(int frame) {
        Objects.checkIndex(frame, frames() + 1);
        return runs.get(runIndex(frame)).startFlicks(frame);
    }

    /** How long the track lasts, in flicks. */
    @Override
    public long durationFlicks() {
        return durationFlicks;
    }

    /** The length of all frames ahead of this one; also for {@link #frames()}. */
    @Override
    public long bytesBefore(int frame) {
        return sizes.before(Objects.checkIndex(frame, frames() + 1));
    }

    /**
     * How many leading frames are to be sent as carriers, see {@link
     * carillon.protocol.mpa.ReservoirCarrier}: later frames need their main data, but they cannot
     * be decoded themselves.
     */
    public int carriers() {
        return carriers;
    }

    /**
     * How many bytes of main data the track has ahead of a carrier: what {@link
     * carillon.protocol.mpa.ReservoirCarrier#blank} asks for.
     */
    public int reservoirBefore(int carrier) {
        Objects.checkIndex(carrier, carriers);
        int bytes = 0;
        for (int frame = 0; frame < carrier; frame++) {
            bytes += size(frame) - format(frame).mainDataOffset();
        }
        return Math.min(bytes, format(carrier).version().reservoirBytes());
    }

    /** The table as bytes, in a form that {@link #decode} reads. */
    public byte[] encode() {
        return FrameTableCodec.encode(this);
    }

    /** Reads what {@link #encode} wrote; whatever else is rejected. */
    public static Decoded<FrameTable> decode(byte[] bytes) {
        return FrameTableCodec.decode(bytes);
    }

    List<FrameRun> runs() {
        return runs;
    }

    FrameSizes sizes() {
        return sizes;
    }

    private FrameRun run(int frame) {
        return runs.get(runIndex(Objects.checkIndex(frame, frames())));
    }

    private int runIndex(int frame) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).firstFrame() <= frame) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrameTable that
                && carriers == that.carriers
                && runs.equals(that.runs)
                && sizes.equals(that.sizes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(runs, sizes, carriers);
    }

    @Override
    public String toString() {
        return "FrameTable[%d frames, %d runs, %d carriers, %d bytes]"
                .formatted(frames(), runs.size(), carriers, bytesBefore(frames()));
    }
}

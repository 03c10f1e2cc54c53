package carillon.library.mp3;

import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.ReservoirCarrier;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames at the beginning of a track whose bit reservoir reaches before it: they cannot be
 * decoded. Kept until a frame comes whose reservoir is there as a whole; those that it reaches into
 * become carriers, the others are dropped.
 *
 * <p>Threads: one.
 */
final class LeadingFrames {

    // A reservoir of 511 bytes fits into far fewer frames, unless they hold next to nothing.
    private static final int MOST_FRAMES = 1_024;

    /** A frame and a copy of its bytes. */
    record Leading(long offset, ByteBuffer bytes, FrameFormat format) {

        int size() {
            return bytes.capacity();
        }

        int mainDataBytes() {
            return size() - format.mainDataOffset();
        }
    }

    private final ArrayDeque<Leading> frames = new ArrayDeque<>();
    private int reservoirBytes;
    private int count;

    /** How many frames were added. */
    int count() {
        return count;
    }

    /** Bytes of main data that the frames added hold. */
    int reservoirBytes() {
        return reservoirBytes;
    }

    /** Adds a frame that reaches back farther than {@link #reservoirBytes}; copies its bytes. */
    void add(ByteBuffer bytes, int at, int size, long offset, FrameFormat format) {
        Leading frame =
                new Leading(offset, ByteBuffer.allocate(size).put(0, bytes, at, size), format);
        frames.add(frame);
        reservoirBytes += frame.mainDataBytes();
        count++;
        if (frames.size() > MOST_FRAMES) {
            reservoirBytes -= frames.remove().mainDataBytes();
        }
    }

    /** The last frames, as few as hold so many bytes of main data, blanked. */
    List<Leading> carriers(int mainDataBytes) {
        List<Leading> carriers = new ArrayList<>();
        int held = 0;
        while (held < mainDataBytes) {
            Leading frame = frames.removeLast();
            held += frame.mainDataBytes();
            carriers.addFirst(frame);
        }
        int reservoir = 0;
        for (Leading carrier : carriers) {
            reservoir = ReservoirCarrier.blank(carrier.bytes, 0, carrier.size(), reservoir);
        }
        return carriers;
    }
}

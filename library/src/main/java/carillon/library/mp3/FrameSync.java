package carillon.library.mp3;

import carillon.protocol.mpa.FrameHeader;
import java.io.IOException;

/**
 * Finds the stream of frames among other bytes, and keeps in step with it. A lock takes two headers
 * that agree on version and sampling rate, the second exactly where the first says; or one whose
 * frame ends with the sound. In free format, where headers do not tell lengths, it takes three.
 *
 * <p>Threads: one.
 */
final class FrameSync {

    private static final int MAX_FREE_FAILURES = 10_000;

    // Reach of a lock from its position: the frames up to the third header, and that.
    private static final int LOCK_BYTES = 3 * FrameHeader.LONGEST_BYTES;

    private final FrameWindow window;
    private int stream;
    private int freeBytes;
    private int freeFailures;
    private long passedBytes;

    FrameSync(FrameWindow window) {
        this.window = window;
    }

    /** Whether a header of the stream is at a position. The window must hold it. */
    boolean isInStep(long at) {
        int word = window.word(at);
        return FrameHeader.isValid(word)
                && FrameHeader.isSameStream(word, stream)
                && isFree(word) == (freeBytes > 0);
    }

    /** The length of the frame at a position that is in step. */
    int frameBytes(long at) {
        int word = window.word(at);
        return freeBytes > 0
                ? freeBytes + FrameHeader.paddingBytes(word)
                : FrameHeader.frameBytes(word);
    }

    /**
     * The first position of a range at which a stream can be locked, and is from now on; -1 if
     * there is none. Slides the window, but not when it holds {@link FrameWindow#AHEAD_BYTES} from
     * less than a frame ahead of the range.
     */
    long find(long from, long before) throws IOException {
        passedBytes = 0;
        for (long at = from; at < before; at++) {
            if (!window.holds(at, LOCK_BYTES)) {
                window.slide(at);
            }
            int word = window.word(at);
            if (FrameHeader.isValid(word) && lock(at, word)) {
                return at;
            }
            passedBytes += word >>> 24 == 0 ? 0 : 1;
        }
        return -1;
    }

    /** Bytes other than zero that the last {@link #find} went over. */
    long passedBytes() {
        return passedBytes;
    }

    private boolean lock(long at, int word) {
        int free = isFree(word) ? freeBytes(at, word) : 0;
        boolean locked = isFree(word) ? free > 0 : agrees(at + FrameHeader.frameBytes(word), word);
        if (locked) {
            stream = word;
            freeBytes = free;
        }
        return locked;
    }

    /** The length, without padding, of the free-format frame at a position; 0 if it is none. */
    private int freeBytes(long at, int word) {
        int least = FrameHeader.format(word).mainDataOffset();
        for (int size = least;
                size <= FrameHeader.LONGEST_BYTES && freeFailures < MAX_FREE_FAILURES;
                size++) {
            long second = at + size;
            if (second >= window.end() || !agrees(second, word)) {
                continue;
            }
            int plain = size - FrameHeader.paddingBytes(word);
            if (agrees(second + plain + FrameHeader.paddingBytes(window.word(second)), word)) {
                return plain;
            }
        }
        freeFailures++;
        return 0;
    }

    /** Whether the header at a position goes with another, or the sound ends there. */
    private boolean agrees(long at, int word) {
        if (at == window.end()) {
            return true;
        }
        int there = window.word(at);
        return FrameHeader.isValid(there)
                && FrameHeader.isSameStream(word, there)
                && isFree(there) == isFree(word);
    }

    private static boolean isFree(int word) {
        return FrameHeader.frameBytes(word) == 0;
    }
}

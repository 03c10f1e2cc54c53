package carillon.library.mp3;

import carillon.library.tags.TagBytes;
import carillon.library.tags.TaggedFile;
import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.FrameHeader;
import java.io.IOException;

/**
 * One walk over the sound of a file from frame to frame, stepping over whatever else there is.
 *
 * <p>Threads: one.
 */
final class FrameWalk {

    // Whoever puts more than this ahead of the first frame, or so much more than sound anywhere,
    // does not have an MP3 file.
    private static final long MOST_OTHER_BYTES = 16 << 20;

    private final FrameWindow window;
    private final FrameSync sync;
    private final TagBytes tags;
    private final TrackBuilder track;
    private long skippedBytes;
    private long firstSkippedAt;
    private long skippedAheadBytes;
    private boolean isCutShort;
    private long soundBytes;
    private long otherBytes;
    private boolean isMostlyOther;

    FrameWalk(FrameWindow window, TagBytes tags, TrackBuilder track) {
        this.window = window;
        this.sync = new FrameSync(window);
        this.tags = tags;
        this.track = track;
    }

    /** Walks from a position to the end of the window's stretch. */
    void run(long start) throws IOException {
        long at = find(start);
        countSkipped(start);
        skippedAheadBytes = skippedBytes;
        while (at >= 0 && track.excess().isEmpty()) {
            at = frame(at);
        }
        track.flush();
    }

    /** Whether the walk stopped because there was far more else than sound. */
    boolean isMostlyOther() {
        return isMostlyOther;
    }

    /** Bytes other than zero that were neither frames nor tags. */
    long skippedBytes() {
        return skippedBytes;
    }

    /** Where in the file such bytes were met first. */
    long firstSkippedAt() {
        return firstSkippedAt;
    }

    /** Whether all such bytes lie ahead of the first frame and are fewer than a frame has. */
    boolean skipsOnlyRestOfFrame() {
        return skippedAheadBytes == skippedBytes && skippedBytes < FrameHeader.LONGEST_BYTES;
    }

    /** Whether the sound ends inside a frame. */
    boolean isCutShort() {
        return isCutShort;
    }

    /** Takes the frame at a position in step; says where the next one begins, or -1. */
    private long frame(long at) throws IOException {
        if (!window.holds(at, FrameWindow.AHEAD_BYTES)) {
            track.flush();
            window.slide(at);
        }
        int size = sync.frameBytes(at);
        long next = at + size;
        if (next > window.end()) {
            isCutShort = true;
            return -1;
        }
        FrameFormat format = FrameHeader.format(window.word(at));
        if (next == window.end() || sync.isInStep(next)) {
            take(at, size, format);
            return next == window.end() ? -1 : next;
        }
        // Frames that begin inside this one: then it is not whole, or no frame at all.
        long inside = sync.find(at + 1, next);
        if (inside >= 0) {
            otherBytes += inside - at;
            countSkipped(at);
            return inside;
        }
        take(at, size, format);
        return resynchronise(next);
    }

    private long resynchronise(long at) throws IOException {
        track.flush();
        long behindTags = TaggedFile.behindTags(tags, at, window.end());
        long found = find(behindTags);
        countSkipped(behindTags);
        return found;
    }

    /** Where the next frame is; -1 if there is none within the bytes that may be stepped over. */
    private long find(long from) throws IOException {
        long most = Math.max(0, soundBytes + MOST_OTHER_BYTES - otherBytes);
        long before = Math.min(window.end(), from + most);
        long found = sync.find(from, before);
        otherBytes += (found < 0 ? before : found) - from;
        isMostlyOther = found < 0 && before < window.end();
        return found;
    }

    private void take(long at, int size, FrameFormat format) {
        soundBytes += size;
        track.add(at, size, format);
    }

    private void countSkipped(long from) {
        if (skippedBytes == 0) {
            firstSkippedAt = from;
        }
        skippedBytes += sync.passedBytes();
    }
}

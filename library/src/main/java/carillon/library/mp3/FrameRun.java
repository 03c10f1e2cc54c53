package carillon.library.mp3;

import carillon.protocol.mpa.FrameFormat;
import java.util.List;

/**
 * A stretch of frames of one format that lie in the file without a gap.
 *
 * @param firstFrame number of its first frame in the track
 * @param offset where in the file that frame begins
 * @param bytesBefore length of all frames of the track ahead of the run
 * @param startFlicks duration of all frames of the track ahead of the run
 * @param format of all its frames
 */
record FrameRun(
        int firstFrame, long offset, long bytesBefore, long startFlicks, FrameFormat format) {

    /** Where in the track the frame starts, in flicks. */
    long startFlicks(int frame) {
        return startFlicks + (frame - firstFrame) * format.frameFlicks();
    }

    /** Where in the file the frame begins, if the run reaches that far. */
    long offset(int frame, FrameSizes sizes) {
        return offset + sizes.before(frame) - bytesBefore;
    }

    /** The run that follows others (or none), from a frame on. */
    static FrameRun after(
            List<FrameRun> others, int frame, long offset, long bytesBefore, FrameFormat format) {
        long flicks = others.isEmpty() ? 0 : others.getLast().startFlicks(frame);
        return new FrameRun(frame, offset, bytesBefore, flicks, format);
    }
}

package carillon.library.mp3;

import carillon.library.Remark;
import carillon.library.tags.TaggedFile;
import java.util.ArrayList;
import java.util.List;

/** What there is to say about files that play, but are not as they should be. */
final class ScanRemarks {

    private static final String COPY_AGAIN = "it plays; copy or encode it again if it sounds wrong";

    private ScanRemarks() {}

    static List<Remark> ofTags(String subject, TaggedFile tagged) {
        if (tagged.claimedBytes() == 0) {
            return List.of();
        }
        return List.of(
                new Remark(
                        subject,
                        "its tag claims %d bytes, more than the file has"
                                .formatted(tagged.claimedBytes()),
                        "it plays without the tag; write its tags anew"));
    }

    static List<Remark> ofFrames(String subject, FrameWalk walk, TrackBuilder track) {
        List<Remark> remarks = new ArrayList<>();
        // The rest of a frame ahead of the first whole one tells the same as a lost reservoir.
        boolean isRestOfFrame = track.framesWithoutReservoir() > 0 && walk.skipsOnlyRestOfFrame();
        if (walk.skippedBytes() > 0 && !isRestOfFrame) {
            String problem =
                    "%d bytes that are no sound were skipped, the first at byte %d"
                            .formatted(walk.skippedBytes(), walk.firstSkippedAt());
            remarks.add(new Remark(subject, problem, COPY_AGAIN));
        }
        if (track.framesWithoutReservoir() > 0) {
            String problem =
                    "it was cut out of a longer file: its first %d frames cannot be decoded"
                            .formatted(track.framesWithoutReservoir());
            remarks.add(new Remark(subject, problem, "it plays from the first whole frame on"));
        }
        remarks.addAll(ofLength(subject, walk, track));
        return remarks;
    }

    private static List<Remark> ofLength(String subject, FrameWalk walk, TrackBuilder track) {
        long promised = track.promisedFrames();
        // Some programs count the table as a frame.
        if (promised > track.soundFrames() + 1L) {
            String problem =
                    "its header promises %d frames, and %d are there"
                            .formatted(promised, track.soundFrames());
            return List.of(new Remark(subject, problem, COPY_AGAIN));
        }
        return walk.isCutShort()
                ? List.of(new Remark(subject, "its last frame is cut short", COPY_AGAIN))
                : List.of();
    }
}

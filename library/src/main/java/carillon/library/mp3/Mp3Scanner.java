package carillon.library.mp3;

import carillon.library.Remark;
import carillon.library.media.MediaFile;
import carillon.library.tags.TagBytes;
import carillon.library.tags.TaggedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scans MP3 files: in one pass over the bytes it makes the frame table, digests the sound and reads
 * the tags. Files are foreign: whatever is in them, the scan takes time in proportion to their
 * length and ends with a result.
 *
 * <p>Threads: one; a scanner keeps its window from file to file.
 */
public final class Mp3Scanner {

    private static final long MOST_BYTES = 4L << 30;
    private static final String COPY_OR_REMOVE = "copy it again, or remove it";

    private final FrameWindow window = new FrameWindow();

    /**
     * Scans an open file.
     *
     * @param subject what to call the file in remarks: its path in the library
     * @throws IOException when reading fails, or the file changed meanwhile: nothing is known of it
     */
    public Mp3Scan scan(String subject, MediaFile file) throws IOException {
        long size = file.fingerprint().sizeBytes();
        if (size == 0) {
            return refused(subject, "is empty", COPY_OR_REMOVE);
        }
        if (size > MOST_BYTES) {
            return refused(subject, "is larger than 4 GiB", "split it");
        }
        TagBytes bytes = new TagBytes(file::read, size);
        TaggedFile tagged = TaggedFile.of(bytes);
        window.open(file::read, tagged.audioStart(), tagged.audioEnd());
        TrackBuilder track = new TrackBuilder(window);
        FrameWalk walk = new FrameWalk(window, bytes, track);
        walk.run(tagged.audioStart());
        if (!file.isUnchanged()) {
            throw new IOException("changed while it was being read");
        }
        Optional<String> excess = track.excess();
        if (excess.isPresent()) {
            return refused(subject, excess.get(), "encode it again, in parts of some hours");
        }
        if (walk.isMostlyOther() && track.soundFrames() > 0) {
            return refused(subject, "holds far more else than MP3 sound", COPY_OR_REMOVE);
        }
        return track.isPlayable()
                ? playable(subject, tagged, walk, track)
                : refused(subject, track, tagged);
    }

    private static Mp3Scan playable(
            String subject, TaggedFile tagged, FrameWalk walk, TrackBuilder track) {
        List<Remark> remarks = new ArrayList<>();
        remarks.addAll(ScanRemarks.ofTags(subject, tagged));
        remarks.addAll(ScanRemarks.ofFrames(subject, walk, track));
        return new Mp3Scan.Playable(track.table(), track.id(), tagged.tags(), remarks);
    }

    private static Mp3Scan refused(String subject, TrackBuilder track, TaggedFile tagged) {
        if (track.framesWithoutReservoir() > 0) {
            return refused(
                    subject,
                    "was cut so short that no frame can be decoded",
                    "cut a longer piece, or remove it");
        }
        if (tagged.claimedBytes() > 0) {
            return refused(
                    subject,
                    "holds no MP3 sound, and its tag claims more bytes than it has",
                    COPY_OR_REMOVE);
        }
        return refused(
                subject, "holds no MP3 sound", "convert it to MP3 (MPEG Layer III), or remove it");
    }

    private static Mp3Scan refused(String subject, String problem, String advice) {
        return new Mp3Scan.Refused(new Remark(subject, problem, advice));
    }
}

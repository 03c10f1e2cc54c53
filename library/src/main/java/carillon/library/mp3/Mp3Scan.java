package carillon.library.mp3;

import carillon.library.Remark;
import carillon.library.edition.TrackId;
import carillon.library.tags.Tags;
import java.util.List;

/**
 * What the scan of one file found out. It follows from the bytes and the name of the file alone.
 */
public sealed interface Mp3Scan {

    /**
     * A track.
     *
     * @param frames where its frames lie
     * @param id digest over the bytes of all frames of the table in order, carriers blanked
     * @param tags title and artist, as far as the file knows them
     * @param remarks what is odd about the file, though it plays
     */
    record Playable(FrameTable frames, TrackId id, Tags tags, List<Remark> remarks)
            implements Mp3Scan {
        public Playable {
            remarks = List.copyOf(remarks);
        }
    }

    /** A file that cannot be played, and why. */
    record Refused(Remark remark) implements Mp3Scan {}
}

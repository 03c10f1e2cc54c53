package carillon.library.scan;

import carillon.library.edition.TrackId;
import carillon.library.media.StoredFile;
import carillon.library.mp3.FrameTable;
import carillon.library.tags.Tags;

/**
 * A file that can be played.
 *
 * @param subject what remarks call it: its path in the library; may hold control characters
 * @param file where it is, and what it looked like when it was scanned
 * @param id of its sound
 * @param frames where its frames lie
 * @param tags title and artist; the title is never empty
 */
public record TrackFile(String subject, StoredFile file, TrackId id, FrameTable frames, Tags tags) {

    public TrackFile {
        if (tags.title().isEmpty()) {
            throw new IllegalArgumentException("a track without a title: " + file);
        }
    }
}

package carillon.client.record;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Is told what happens to a recording.
 *
 * <p>Threads: called by the record thread; must not throw.
 */
public interface RecordNotes {

    /** A file was begun. */
    void began(Path file);

    /** Tracks begin faster than files may: some of them share one. Told once. */
    void hurried();

    /**
     * Something is missing in the recording.
     *
     * @param at how much was recorded before, over all files
     * @param lost how much is missing, as far as it is known; else zero
     */
    void gap(Duration at, Duration lost);
}

package carillon.library.media;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The file system as the library uses it. Tests put one in its place that counts, blocks or fails.
 *
 * <p>Threads: any. Every method may block for as long as the file system likes.
 */
public interface MediaFiles {

    /**
     * Opens a regular file.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     * @throws IOException also when the path is no regular file, or leads to where it may not
     */
    MediaFile open(Path path) throws IOException;

    /** What the file looks like now, without opening it. Fails as {@link #open} does. */
    Fingerprint fingerprint(Path path) throws IOException;

    /** The mounted file system that holds the file. */
    Mount mount(Path path) throws IOException;
}

package carillon.library.index;

import carillon.library.LibraryException;
import java.nio.file.Path;

/** The index was closed by whoever opened it: not a fault of the disk, and nothing to be said. */
public final class IndexClosedException extends LibraryException {

    private static final long serialVersionUID = 1;

    IndexClosedException(Path file) {
        super("the index %s is closed".formatted(file));
    }
}

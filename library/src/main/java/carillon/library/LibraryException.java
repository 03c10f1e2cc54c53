package carillon.library;

/**
 * The world failed the library: a folder or file that is needed cannot be read or written, or holds
 * what must not be overwritten. The message says what was tried on which path, and what to do.
 */
public final class LibraryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failure that follows from what was found. */
    public LibraryException(String message) {
        super(message);
    }

    /** A failure with its cause. */
    public LibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}

package carillon.library;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why a file could not be used, in words for a person and without its path. */
public final class IoReason {

    private static final String UNSAID = "the system does not say why";

    private static final String NO_DESCRIPTOR = "Too many open files";

    private IoReason() {}

    /** The reason of a failure. */
    public static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "it is not there";
            case AccessDeniedException _ -> "permission denied";
            case NotDirectoryException _ -> "it is no folder";
            case FileAlreadyExistsException _ -> "something else is in its place";
            case FileSystemLoopException _ -> "its links lead in a circle";
            case CharacterCodingException _ -> "it is no UTF-8 text";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            case FileSystemException _ -> UNSAID;
            default -> Objects.requireNonNullElse(failure.getMessage(), UNSAID);
        };
    }

    /**
     * What to do about a failure.
     *
     * @param usual the advice, unless it is that this process may open no more files
     */
    public static String advice(IOException failure, String usual) {
        return of(failure).contains(NO_DESCRIPTOR)
                ? "raise the limit of open files (ulimit -n; LimitNOFILE= of systemd)"
                : usual;
    }
}

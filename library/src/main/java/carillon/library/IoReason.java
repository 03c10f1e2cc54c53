package carillon.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Why a file could not be used, in words for a person and without its path. */
public final class IoReason {

    private static final String UNSAID = "the system does not say why";

    // A file that anybody may open.
    private static final Path ALWAYS_THERE = Path.of("/dev/null");

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
     * What to do about a failure that has just happened.
     *
     * @param usual the advice, unless it is that this process may open no more files
     */
    public static String advice(IOException failure, String usual) {
        return advice(failure, usual, ALWAYS_THERE);
    }

    static String advice(IOException failure, String usual, Path alwaysThere) {
        return isOfTheProcess(failure, alwaysThere)
                ? "raise the limit of open files (ulimit -n; LimitNOFILE= of systemd)"
                : usual;
    }

    /**
     * Whether another file cannot be opened either, for the same reason. What the reason is cannot
     * be told from the system's text, which is in the machine's language.
     */
    private static boolean isOfTheProcess(IOException failure, Path another) {
        if (failure.getClass() != FileSystemException.class) {
            return false; // a reason with a class of its own is one of the file
        }
        try (FileChannel _ = FileChannel.open(another, StandardOpenOption.READ)) {
            return false;
        } catch (IOException e) {
            return of(e).equals(of(failure));
        }
    }
}

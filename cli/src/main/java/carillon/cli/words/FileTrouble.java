package carillon.cli.words;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why a file could not be read or written, in words for a person. */
public final class FileTrouble {

    private static final String UNSAID = "the system does not say why";

    private FileTrouble() {}

    /** The words, to stand behind the name of the file. */
    public static String words(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException _ -> "it is not there";
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "something else is in its place";
            case NotDirectoryException _ -> "it is no folder";
            case FileSystemLoopException _ -> "its links lead in a circle";
            case CharacterCodingException _ -> "it is no UTF-8 text";
            case FileSystemException each when each.getReason() != null -> each.getReason();
            case FileSystemException _ -> UNSAID;
            default -> Objects.requireNonNullElse(trouble.getMessage(), UNSAID);
        };
    }
}

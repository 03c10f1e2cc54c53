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
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "there is a file of that name";
            case NotDirectoryException _ -> "a part of it is no folder";
            case FileSystemLoopException _ -> "its links lead in a circle";
            case CharacterCodingException _ -> "not a text in UTF-8";
            case FileSystemException each when each.getReason() != null -> each.getReason();
            case FileSystemException _ -> UNSAID;
            default -> Objects.requireNonNullElse(trouble.getMessage(), UNSAID);
        };
    }
}

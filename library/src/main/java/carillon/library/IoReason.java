package carillon.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be used, in words for a person and without its path. */
public final class IoReason {

    private IoReason() {}

    /** The reason of a failure. */
    public static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "it is not there";
            case AccessDeniedException _ -> "permission denied";
            case NotDirectoryException _ -> "it is no folder";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            case FileSystemException _ -> failure.getClass().getSimpleName();
            default ->
                    failure.getMessage() == null
                            ? failure.getClass().getSimpleName()
                            : failure.getMessage();
        };
    }
}

package carillon.client.output;

import carillon.client.ClientException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The files that sound is written to, decoded or not: one rule for those that are there already,
 * and one way to say what failed.
 */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Opens a file for writing from its beginning. Pipes and devices are there before and written
     * to as they are.
     *
     * @param replace whether a file that is there is replaced, else it is an error
     * @throws ClientException if it cannot be opened; the message says why and what to do
     */
    public static FileChannel open(Path path, boolean replace) {
        try {
            return replace || isPipeOrDevice(path)
                    ? FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)
                    : FileChannel.open(
                            path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw Files.isDirectory(path)
                    ? failure(path, "it is a folder; name a file in it", e)
                    : new ClientException(
                            path
                                    + " is there already: choose another name, or --force to replace"
                                    + " it",
                            e);
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /** Deletes a file that nothing was written to, so that it is not in the way of the next try. */
    public static void removeEmpty(Path path) {
        try {
            if (Files.isRegularFile(path)) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // It is in the way then, and the next try says so.
        }
    }

    /** What to tell a person when it cannot be written. */
    public static ClientException failure(Path path, IOException cause) {
        return failure(path, reason(cause), cause);
    }

    /** Closes what could not be used; the failure that led here is the one to report. */
    static void abandon(Closeable file, IOException because) {
        try {
            file.close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private static ClientException failure(Path path, String reason, IOException cause) {
        return new ClientException("cannot write " + path + ": " + reason, cause);
    }

    private static boolean isPipeOrDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** Why it failed, and what to do. */
    public static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "the folder does not exist; make it first";
            case AccessDeniedException _ -> "permission denied; choose another place";
            case FileAlreadyExistsException _ -> "a file of that name is there; choose another";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}

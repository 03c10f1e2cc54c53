package carillon.client.output;

import carillon.client.ClientException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens the files that sound is written to, and says what failed. */
final class SinkFiles {

    private SinkFiles() {}

    /** Opens a file for writing from its beginning; what it held is gone. */
    static FileChannel open(Path path) {
        try {
            return FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    static ClientException failure(Path path, IOException cause) {
        return new ClientException("cannot write " + path + ": " + reason(cause), cause);
    }

    /** Closes what could not be used; the failure that led here is the one to report. */
    static void abandon(Closeable file, IOException because) {
        try {
            file.close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "the folder does not exist";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}

package carillon.client.output;

import carillon.cli.words.FileTrouble;
import carillon.client.ClientException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a person is told of the files that sound is written to, decoded or not. */
public final class OutputFile {

    private OutputFile() {}

    /** What to tell a person when a folder is named in the place of a file. */
    static ClientException isFolder(Path path) {
        return new ClientException("cannot write " + path + ": it is a folder; name a file in it");
    }

    /** What to tell a person when a file is in the way. */
    static ClientException isThere(Path path, IOException cause) {
        return new ClientException(
                path + " is there already: choose another name, or --force to replace it", cause);
    }

    /** What to tell a person when it is a link to something that is not there. */
    static ClientException leadsNowhere(Path path, IOException cause) {
        return new ClientException(
                "cannot write " + path + ": it is a link that leads nowhere; remove it", cause);
    }

    /** What to tell a person when it cannot be written. */
    public static ClientException failure(Path path, IOException cause) {
        return new ClientException("cannot write " + path + ": " + reason(cause), cause);
    }

    /** Why it failed, and what to do. */
    public static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "the folder does not exist; make it first";
            case AccessDeniedException _ -> "permission denied; choose another place";
            case FileAlreadyExistsException _ -> "a file of that name is there; choose another";
            default -> FileTrouble.words(cause);
        };
    }
}

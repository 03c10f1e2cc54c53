package carillon.library.patience;

import java.nio.file.FileSystemException;

/** What a file or folder is, or holds, is not known: the file system does not answer. */
public final class NoAnswerException extends FileSystemException {

    private static final long serialVersionUID = 1;

    NoAnswerException(String path) {
        super(path, null, "it does not answer");
    }
}

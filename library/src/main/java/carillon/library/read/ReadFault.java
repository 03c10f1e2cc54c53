package carillon.library.read;

import java.nio.file.Path;

/**
 * Why a file can not be played on.
 *
 * @param detail what is wrong, to stand after the path in a message
 */
public record ReadFault(Kind kind, Path path, String detail) {

    /** The kinds of faults, for counters. */
    public enum Kind {
        /** There is no file of that name any more. */
        VANISHED,
        /** The file is not the one that was scanned, or was written to or cut while being read. */
        CHANGED,
        /** Opening or reading it failed. */
        UNREADABLE,
        /** A read did not return in time. */
        STUCK
    }

    /** One line that names the file and what is wrong with it. */
    public String message() {
        return path + ": " + detail;
    }
}

package carillon.library.scan;

import java.nio.file.Path;

/**
 * Something in a folder.
 *
 * @param path by which it was met
 * @param name its name in Unicode normalisation form C
 * @param subject what to call it in remarks: its path in the library
 * @param kind what it is, links followed
 */
record Found(Path path, String name, String subject, Kind kind) {

    /** What a path leads to. */
    enum Kind {
        FOLDER,
        FILE,
        /** A pipe, a device, a socket: opening it could block for ever. */
        SPECIAL,
        /** A link whose target is missing. */
        LINK_TO_NOTHING,
        /** A link to where the library may not reach. */
        LINK_OUT,
        /** A link to the library itself, or to a folder that holds it. */
        LINK_TO_LIBRARY,
        /** Not even this can be found out. */
        UNREADABLE,
        /** Nor that it cannot: the file system does not answer. */
        SILENT
    }
}

package carillon.client.record;

import java.nio.file.Path;

/** Where a recording goes. */
public sealed interface RecordTarget {

    /**
     * One file with everything.
     *
     * @param path the file; made, with the folders above it left to the user
     * @param replace whether a file that is there is replaced, else it is an error
     */
    record OneFile(Path path, boolean replace) implements RecordTarget {}

    /**
     * A file for each track, numbered and named after it. Nothing that is there is ever replaced.
     *
     * @param folder where the files go; made if it is not there
     */
    record FilePerTrack(Path folder) implements RecordTarget {}

    /** Standard output. */
    record StandardOutput() implements RecordTarget {}
}

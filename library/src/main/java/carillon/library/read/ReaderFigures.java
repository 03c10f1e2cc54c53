package carillon.library.read;

/**
 * What the readers of one mount are doing, for reports.
 *
 * @param mount short name of the mount
 * @param threads reader threads alive
 * @param busyThreads those of them that are at a file
 * @param stuckThreads those of them that have been so for long
 * @param filesWaiting files that wait for a thread
 * @param filesOpen files in use by channels
 * @param filesLeftAlone files given up or failed
 * @param reads blocks read since the start
 */
public record ReaderFigures(
        String mount,
        int threads,
        int busyThreads,
        int stuckThreads,
        int filesWaiting,
        int filesOpen,
        int filesLeftAlone,
        long reads) {}

package carillon.library.read;

/**
 * What the readers of one mount are doing, for reports.
 *
 * @param mount short name of the mount
 * @param threads reader threads alive
 * @param stuckThreads those of them in a read that has not returned for long
 * @param filesOpen files in use by channels
 * @param filesLeftAlone files given up or failed
 * @param reads blocks read since the start
 */
public record ReaderFigures(
        String mount,
        int threads,
        int stuckThreads,
        int filesOpen,
        int filesLeftAlone,
        long reads) {}

package carillon.library.read;

import carillon.library.media.MediaFiles;
import carillon.library.media.Mount;
import carillon.protocol.time.NanoSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All reading of media while channels are on the air. Every mounted file system has readers of its
 * own, two platform threads as long as it is well, so that a dead one harms nobody elsewhere;
 * within a mount, a read that does not return costs its file and nothing else (see {@link
 * ReaderCrew}).
 *
 * <p>Threads: any. Its own are {@code reader-<mount>-<n>}, daemons, from the first track that is
 * opened on a mount.
 */
public final class Readers implements AutoCloseable {

    /** How often somebody must {@link #review} the readers. */
    public static final Duration REVIEW_INTERVAL = Duration.ofMillis(50);

    private static final long CLOSE_MILLIS = 100;

    final MediaFiles mediaFiles;
    final ReaderSettings settings;
    final NanoSource nanoTime;
    final BlockPool pool = new BlockPool();
    private final Map<Mount, MountReaders> mounts = new ConcurrentHashMap<>();

    /**
     * Readers of which none runs yet.
     *
     * @param nanoTime monotonic clock, in nanoseconds
     */
    public Readers(MediaFiles mediaFiles, ReaderSettings settings, NanoSource nanoTime) {
        this.mediaFiles = mediaFiles;
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /**
     * The reader of one channel.
     *
     * @param arrival run when bytes that were {@link ReadState#PENDING} have come or failed; on a
     *     reader thread and under its lock, so all it may do is wake the channel
     */
    public TrackReader reader(Runnable arrival) {
        return new TrackReader(this, arrival);
    }

    MountReaders mount(Mount mount) {
        return mounts.computeIfAbsent(
                mount,
                absent -> {
                    MountReaders readers = new MountReaders(mount.name(), this);
                    readers.review();
                    return readers;
                });
    }

    /** Replaces stuck readers; to be done every {@link #REVIEW_INTERVAL}. */
    public void review() {
        mounts.values().forEach(MountReaders::review);
    }

    /** What the readers of every mount are doing. */
    public List<Figures> figures() {
        return mounts.values().stream().map(MountReaders::figures).toList();
    }

    /**
     * Closes the files and waits until the readers have ended, at most 0.1 s for each mount: those
     * that are stuck, being daemons, do not keep the process. Close the track readers first.
     */
    @Override
    public void close() {
        mounts.values().forEach(MountReaders::close);
        try {
            for (MountReaders mount : mounts.values()) {
                mount.awaitEnd(CLOSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

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
    public record Figures(
            String mount,
            int threads,
            int busyThreads,
            int stuckThreads,
            int filesWaiting,
            int filesOpen,
            int filesLeftAlone,
            long reads) {}
}

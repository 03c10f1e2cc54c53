package carillon.library.read;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one channel's tracks, read ahead. A call never waits for a file: what is not there
 * yet is {@link ReadState#PENDING}. Reading within a track allocates nothing.
 *
 * <p>An opened file stays open until the channel leaves the track, so one that is unlinked plays to
 * its end.
 *
 * <p>Threads: owned by one channel thread.
 */
public final class TrackReader implements AutoCloseable {

    private final Readers readers;
    private final Runnable arrival;
    private final long aheadNanos;
    private @Nullable TrackWindow current;
    private @Nullable TrackWindow following;

    TrackReader(Readers readers, Runnable arrival) {
        this.readers = readers;
        this.arrival = arrival;
        this.aheadNanos = readers.settings.readAhead().toNanos();
    }

    /**
     * Goes to a track, the prepared one or any other, and reads ahead from the offset in its file.
     * A file that failed lately is not touched: every read fails until {@link
     * ReaderSettings#leftAlone} has passed.
     */
    public void open(TrackSource track, long offset) {
        go(track, offset, false);
    }

    /**
     * Like {@link #open}, but tries a file anew that failed lately, unless a read of it still has
     * not returned: for a channel that has nothing else to play.
     */
    public void retry(TrackSource track, long offset) {
        go(track, offset, true);
    }

    private void go(TrackSource track, long offset, boolean insisting) {
        checkInside(track, offset, 1);
        TrackWindow before = current;
        TrackWindow prepared = following;
        following = null;
        if (prepared != null && prepared.source.equals(track) && !insisting) {
            current = prepared;
        } else {
            // Joined before the old one is left, so that a file both are on stays open.
            current = window(track, insisting);
            close(prepared);
        }
        current.cover(offset, 1, aheadNanos);
        close(before);
    }

    /** Says which track comes after the current one. It is read ahead when its time has come. */
    public void prepare(TrackSource track) {
        TrackWindow before = following;
        if (before == null || !before.source.equals(track)) {
            following = window(track, false);
            close(before);
        }
    }

    private TrackWindow window(TrackSource track, boolean insisting) {
        MountReaders mount = readers.mount(track.file().mount());
        return new TrackWindow(track, insisting, mount, arrival);
    }

    /**
     * Copies bytes of the current track if they are there, and moves the read-ahead to them.
     *
     * @param offset where they are in the file
     * @param length how many, at least 1
     * @param into where they go, from index {@code at} on; its position stays
     * @throws IllegalArgumentException when they are not inside the track
     * @throws IllegalStateException when no track is open
     */
    public ReadState read(long offset, int length, ByteBuffer into, int at) {
        TrackWindow window = opened();
        checkInside(window.source, offset, length);
        window.cover(offset, length, aheadNanos);
        coverFollowing(window, offset + length);
        return window.read(offset, length, into, at);
    }

    private void coverFollowing(TrackWindow window, long from) {
        TrackWindow next = following;
        if (next != null) {
            long left = window.nanosLeft(from, aheadNanos);
            if (left < aheadNanos) {
                next.cover(next.source.firstByte(), 1, aheadNanos - left);
            }
        }
    }

    /**
     * Says that a packet's time has passed while its bytes were {@link ReadState#PENDING}.
     *
     * @return {@link ReadState#FAILED} once this has been so for {@link ReaderSettings#faultAfter}
     *     without a single read of the file having returned, or for another fault
     */
    public ReadState missed() {
        return opened().missed();
    }

    /**
     * Why the current track failed.
     *
     * @throws IllegalStateException when it did not
     */
    public ReadFault fault() {
        ReadFault fault = opened().fault();
        if (fault == null) {
            throw new IllegalStateException("no fault of " + opened().source);
        }
        return fault;
    }

    private TrackWindow opened() {
        if (current == null) {
            throw new IllegalStateException("no track is open");
        }
        return current;
    }

    private static void checkInside(TrackSource track, long offset, int length) {
        if (length < 1 || offset < track.firstByte() || offset + length > track.endByte()) {
            throw new IllegalArgumentException(length + " bytes at " + offset + " of " + track);
        }
    }

    /** Lets go of the tracks. May be opened again. */
    @Override
    public void close() {
        close(current);
        close(following);
        current = null;
        following = null;
    }

    private static void close(@Nullable TrackWindow window) {
        if (window != null) {
            window.close();
        }
    }
}

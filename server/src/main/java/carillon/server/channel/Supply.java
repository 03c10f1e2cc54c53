package carillon.server.channel;

import carillon.library.edition.TrackId;
import carillon.library.read.ReadState;
import carillon.library.read.TrackReader;
import carillon.library.timeline.PacketCursor;
import carillon.server.channel.repertoire.Recording;
import carillon.server.channel.repertoire.Shelf;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which file a channel reads. That is the file of the track on air; if it failed or is
 * missing, one to go on with instead, which counts as readable once its first bytes were read; if
 * there is none, none, and all are tried anew 5 s later. A file that failed is avoided for 60 s
 * while there are others.
 *
 * <p>Threads: owned by the channel's thread.
 */
final class Supply {

    /** What the open file is. */
    enum State {
        /** That of the track on air. */
        PLAYING,
        /** One that may take its place. */
        TRYING,
        /** There is none. */
        SILENT
    }

    private static final long AVOIDED_NANOS = 60_000_000_000L;
    private static final long AVOIDED_SLOW_NANOS = 5_000_000_000L;
    private static final long TRIAL_NANOS = 300_000_000L;
    private static final long RETRY_NANOS = 5_000_000_000L;

    private final TrackReader reader;
    private final Shelf shelf;
    private final Avoided avoided = new Avoided();
    private final ByteBuffer scratch = ByteBuffer.allocate(1);
    private @Nullable Recording current;
    private State state = State.SILENT;
    private long untilNanos;
    private boolean insists;

    Supply(TrackReader reader, Shelf shelf) {
        this.reader = reader;
        this.shelf = shelf;
    }

    State state() {
        return state;
    }

    /** When trying a file, or being silent, ends. */
    long untilNanos() {
        return untilNanos;
    }

    /** The open file; not while silent. */
    Recording current() {
        if (current == null) {
            throw new IllegalStateException("no file is open");
        }
        return current;
    }

    /** Opens the file of the track on air, or else one that may take its place. */
    void seek(Course course, long now) {
        avoided.review(now);
        Optional<Recording> onAir = onAir(course.walk(), now);
        if (onAir.isPresent()) {
            PacketCursor cursor = course.walk().cursor();
            open(onAir.get(), cursor.table().firstFrame(cursor.packet()), State.PLAYING, now);
            usable(course.following(), now).ifPresent(next -> reader.prepare(next.source()));
            return;
        }
        Optional<Recording> other =
                course.substitute(track -> usable(track.id(), now).isPresent())
                        .flatMap(shelf::find);
        if (other.isPresent()) {
            open(other.get(), 0, State.TRYING, now + TRIAL_NANOS);
        } else {
            fallSilent(now);
        }
    }

    /** Reads nothing for a while. Being silent already does not prolong it: tracks may be short. */
    void fallSilent(long now) {
        if (state != State.SILENT || untilNanos - now > RETRY_NANOS) {
            untilNanos = now + RETRY_NANOS;
        }
        state = State.SILENT;
    }

    private Optional<Recording> onAir(AirWalk walk, long now) {
        return walk.isKnown() ? usable(walk.airing().track().id(), now) : Optional.empty();
    }

    private void open(Recording recording, int frame, State as, long until) {
        long offset = recording.frames().offset(frame);
        if (insists) {
            reader.retry(recording.source(), offset);
        } else {
            reader.open(recording.source(), offset);
        }
        current = recording;
        state = as;
        untilNanos = until;
    }

    private Optional<Recording> usable(TrackId track, long now) {
        return avoided.contains(track, now) ? Optional.empty() : shelf.find(track);
    }

    /** Whether the first byte of the open file can be read. */
    ReadState probe() {
        return reader.read(current().frames().offset(0), 1, scratch, 0);
    }

    /** Says that a packet's time passed without its bytes; whether its file is given up for it. */
    boolean isGivenUp() {
        return reader.missed() == ReadState.FAILED;
    }

    /**
     * Avoids the open file, which failed.
     *
     * @return what is wrong with it, in one line
     */
    String avoid(long now) {
        avoided.add(current().track(), now + AVOIDED_NANOS);
        return reader.fault().message();
    }

    /** Avoids the open file for a moment, because its bytes do not come. */
    void avoidSlow(long now) {
        avoided.add(current().track(), now + AVOIDED_SLOW_NANOS);
    }

    /** Tries every file anew, also those that the readers would leave alone. */
    void forgive(long now) {
        avoided.clear();
        insists = true;
        untilNanos = now + RETRY_NANOS;
    }

    /** Something was read: there is no need to insist. */
    void relax() {
        insists = false;
    }

    void close() {
        reader.close();
    }
}

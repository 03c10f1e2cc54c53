package carillon.client.record;

import carillon.client.receive.frame.MpaFrame;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.time.Flicks;
import java.time.Duration;
import java.time.Instant;

/**
 * A recording as it grows: puts every frame into the file it belongs to, and keeps the account.
 *
 * <p>Threads: owned by the record thread.
 */
final class Recording implements AutoCloseable {

    private final Writing writing;
    private final RecordNotes notes;
    private final SplitPace pace = new SplitPace();
    private Programme current = Programme.unknown();
    private boolean isHurried;
    private long frames;
    private long bytes;
    private long flicks;
    private int gaps;
    private long lostFlicks;

    Recording(Writing writing, RecordNotes notes) {
        this.writing = writing;
        this.notes = notes;
    }

    /** Begins the one file of a recording that is not split; a split one begins with a frame. */
    void begin() {
        if (!writing.isSplit()) {
            writing.begin(current);
        }
    }

    /**
     * Writes a frame.
     *
     * @param about station time when it came, to some hours
     * @param onAir what the channel's list said when it came
     * @return false if whoever read the recording has gone
     */
    boolean frame(MpaFrame frame, Instant about, OnAir onAir) {
        if (writing.isSplit()) {
            follow(new TrackSchedule(onAir).at(frame.timestamp().nearestTo(about)));
        }
        if (!writing.file().write(frame.bytes())) {
            return false;
        }
        frames++;
        bytes += frame.bytes().remaining();
        flicks += frame.durationFlicks();
        return true;
    }

    /** Notes that something is missing: so much, or 0 if nobody knows. */
    void gap(long flicksMissing) {
        gaps++;
        lostFlicks += flicksMissing;
        notes.gap(duration(flicks), duration(flicksMissing));
    }

    /** Hands to the system what was written; false if whoever read it has gone. */
    boolean flush() {
        return frames == 0 || writing.file().flush();
    }

    RecordSummary summary() {
        return new RecordSummary(
                writing.files(), frames, bytes, duration(flicks), gaps, duration(lostFlicks));
    }

    @Override
    public void close() {
        writing.close();
    }

    // A list that was heard late must not bring back a track that is over.
    private void follow(Programme programme) {
        if (frames > 0 && !isLater(programme, current)) {
            return;
        }
        current = programme;
        if (pace.mayBegin(flicks)) {
            writing.begin(programme);
        } else if (!isHurried) {
            isHurried = true;
            notes.hurried();
        }
    }

    private static boolean isLater(Programme next, Programme before) {
        if (next instanceof Programme.Track(var _, var _, Instant start, var _)) {
            return !(before instanceof Programme.Track track) || start.isAfter(track.start());
        }
        return false;
    }

    private static Duration duration(long flicks) {
        return Duration.ofNanos(Flicks.toNanos(flicks));
    }
}

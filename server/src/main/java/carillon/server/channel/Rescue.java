package carillon.server.channel;

import carillon.library.mp3.FrameTable;
import java.util.function.Consumer;

/**
 * Sees to it that a channel has a file to play. When one fails the channel goes on with another,
 * once that can be read and the log says so; while there is none it is silent, and tries them all
 * again after a while.
 *
 * <p>Its steps answer whether there is more to do now; if not, the rest says when.
 *
 * <p>Threads: owned by the channel's thread, which it blocks while a row is written.
 */
final class Rescue {

    private final Course course;
    private final Supply supply;
    private final Journal journal;
    private final Rest rest;
    private final Consumer<FrameTable> playing;

    /**
     * The rescue of one channel.
     *
     * @param playing told the frames of each file that is on air from here on
     */
    Rescue(Course course, Supply supply, Journal journal, Rest rest, Consumer<FrameTable> playing) {
        this.course = course;
        this.supply = supply;
        this.journal = journal;
        this.rest = rest;
        this.playing = playing;
    }

    /** Sees to the bytes of a track, or of the rest of it, that is on air from here on. */
    void entered(long now) {
        if (!course.walk().isAtEnd()) {
            seek(now);
        }
    }

    /** Tries every file anew, if none is on air: there may be better ones. */
    void review(long now) {
        if (supply.state() != Supply.State.PLAYING) {
            supply.forgive(now);
            entered(now);
        }
    }

    /** Gives the open file up. */
    boolean replaceFile(long now) {
        journal.fileFailed(supply.avoid(now));
        seek(now);
        return true;
    }

    /** Looks whether the file that may take the place of another can be read. */
    boolean tryFile(long deadline, long now) {
        return switch (supply.probe()) {
            case READY -> takeFile(now);
            case PENDING -> awaitFile(deadline, now);
            case FAILED -> replaceFile(now);
        };
    }

    private boolean takeFile(long now) {
        if (course.replaceBy(supply.current().track())) {
            entered(now);
        } else {
            supply.fallSilent(now);
            journal.fellSilent();
        }
        return true;
    }

    private boolean awaitFile(long deadline, long now) {
        if (supply.untilNanos() - now > 0) {
            return rest.untilArrivalOr(orTrackEnd(supply.untilNanos(), deadline));
        }
        supply.avoidSlow(now);
        seek(now);
        return true;
    }

    /** Waits until it is time to try the files again. */
    boolean waitSilently(long deadline, long now) {
        if (supply.untilNanos() - now > 0) {
            return rest.until(orTrackEnd(supply.untilNanos(), deadline));
        }
        supply.forgive(now);
        seek(now);
        return true;
    }

    /** The earlier of an instant and the end of a track whose packets are unknown. */
    private long orTrackEnd(long nanos, long deadline) {
        return !course.walk().isKnown() && deadline - nanos < 0 ? deadline : nanos;
    }

    private void seek(long now) {
        supply.seek(course, now);
        switch (supply.state()) {
            case PLAYING -> playing.accept(supply.current().frames());
            case TRYING -> {}
            case SILENT -> journal.fellSilent();
        }
    }
}

package carillon.library.clock;

import java.time.Duration;
import java.time.Instant;

/** A monotonic and a wall clock that move when a test says so. */
public final class ManualClocks {

    private long nanos;
    private Instant wall;

    /** A monotonic clock at some odd number, and a wall clock at the instant. */
    public ManualClocks(Instant wall) {
        this.wall = wall;
        nanos = Long.MAX_VALUE - Duration.ofHours(1).toNanos();
    }

    /** Lets time pass on both clocks. */
    public void pass(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }

    /** Sets the wall clock, forward or back. */
    public void setWallBy(Duration step) {
        wall = wall.plus(step);
    }

    /** What the monotonic clock shows. */
    public long nanos() {
        return nanos;
    }

    /** What the wall clock shows. */
    public Instant wall() {
        return wall;
    }
}

package carillon.client.playout;

/** A clock for intervals. Its values compare only as {@code a - b < 0}. */
public interface NanoClock {

    /** The clock of the machine. */
    NanoClock SYSTEM =
            new NanoClock() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }
            };

    /** The time in nanoseconds since some instant. */
    long nanos();
}

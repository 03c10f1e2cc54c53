package carillon.server.life;

import carillon.protocol.time.NanoSource;
import java.time.Duration;

/** What takes a while to end, and may be given up waiting for. */
public interface Ending extends AutoCloseable {

    /** A station ends within a second; what it has opened, within this. */
    Duration LONGEST = Duration.ofMillis(900);

    /** Ends, and waits until it has ended or the deadline has passed; as often as one likes. */
    void close(Deadline deadline);

    /** Ends, and waits {@link #LONGEST} at most. */
    @Override
    default void close() {
        close(Deadline.in(LONGEST, NanoSource.SYSTEM));
    }
}

package carillon.protocol.time;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that shows the time of day, as people and other hosts know it, and may be set. */
@FunctionalInterface
public interface WallSource {

    /** The host's own. */
    WallSource SYSTEM = InstantSource.system()::instant;

    /** What the clock shows. Threads: any. */
    Instant now();
}

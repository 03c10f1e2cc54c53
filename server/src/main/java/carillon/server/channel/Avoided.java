package carillon.server.channel;

import carillon.library.edition.TrackId;
import java.util.HashMap;
import java.util.Map;

/**
 * Tracks that are not to be tried for a while because their files failed.
 *
 * <p>Threads: owned by the channel's thread.
 */
final class Avoided {

    private final Map<TrackId, Long> untilNanos = new HashMap<>();

    void add(TrackId track, long until) {
        untilNanos.put(track, until);
    }

    boolean contains(TrackId track, long now) {
        Long until = untilNanos.get(track);
        return until != null && now - until < 0;
    }

    /** Forgets those whose time is over; what is kept is bounded by what failed lately. */
    void review(long now) {
        untilNanos.values().removeIf(until -> now - until >= 0);
    }

    void clear() {
        untilNanos.clear();
    }
}

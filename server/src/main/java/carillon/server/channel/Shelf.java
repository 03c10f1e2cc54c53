package carillon.server.channel;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackId;
import java.util.Optional;

/**
 * The files a channel may need: those of its newest repertoire, and of older ones as long as
 * something of them is on air.
 *
 * <p>Threads: owned by the channel's thread.
 */
final class Shelf {

    private Repertoire wanted;
    private Repertoire known;

    Shelf(Repertoire repertoire) {
        wanted = repertoire;
        known = repertoire;
    }

    /** Takes up what a scan found. */
    void offer(Repertoire newer) {
        wanted = newer;
        known = newer.withOlder(known);
    }

    /** Forgets older repertoires once the newest is on air. */
    void settle(Edition onAir) {
        if (onAir.equals(wanted.edition())) {
            known = wanted;
        }
    }

    /** The edition that was found last. */
    Edition wanted() {
        return wanted.edition();
    }

    /** The file of a track; empty if it is missing. */
    Optional<Recording> find(TrackId track) {
        return known.find(track);
    }
}

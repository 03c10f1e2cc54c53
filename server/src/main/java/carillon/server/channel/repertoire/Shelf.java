package carillon.server.channel.repertoire;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The files a channel may need: those of its newest repertoire, and of older ones as long as
 * something of them is on air.
 *
 * <p>Threads: owned by the channel's thread.
 */
public final class Shelf {

    private final Share share;
    private Repertoire wanted;
    private Repertoire known;

    /**
     * What a channel begins with.
     *
     * @param share of the channel, with this repertoire
     */
    public Shelf(Repertoire repertoire, Share share) {
        this.share = share;
        wanted = repertoire;
        known = repertoire;
    }

    /**
     * Takes up what a scan found, if it is admitted beside what is on air until it takes over.
     *
     * @return whether it is; if not, nothing changed
     */
    public boolean offer(Repertoire newer, Collection<Edition> onAir) {
        Set<Edition> all = new HashSet<>(onAir);
        all.add(newer.edition());
        boolean isAdmitted = share.admits(all);
        if (isAdmitted) {
            wanted = newer;
            known = newer.withOlder(known);
        }
        return isAdmitted;
    }

    /** Forgets older repertoires once the newest is on air. */
    public void settle(Edition onAir) {
        if (onAir.equals(wanted.edition())) {
            known = wanted;
            share.settle(onAir);
        }
    }

    /** Gives the channel's share back. */
    public void release() {
        share.release();
    }

    /** The edition that was found last. */
    public Edition wanted() {
        return wanted.edition();
    }

    /** The file of a track; empty if it is missing. */
    public Optional<Recording> find(TrackId track) {
        return known.find(track);
    }
}

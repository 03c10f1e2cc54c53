package carillon.library.edition;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a channel plays over and over until its folder changes: tracks, their order and how they are
 * cut into packets. Two editions with one digest are equal: they make the same packets.
 *
 * <p>Immutable and safe for all threads.
 */
public final class Edition {

    private final List<TrackSummary> tracks;
    private final Order order;
    private final Packetization packetization;
    private final EditionDigest digest;

    // The cycle asked for last, because the next question is nearly always about the same one.
    // A race between threads costs a computation and changes no answer.
    private volatile CachedCycle cached;

    private record CachedCycle(long cycle, CycleOrder order) {}

    /**
     * An edition of these tracks.
     *
     * @param tracks at least one, in the order of their files' names; a track may occur repeatedly
     */
    public Edition(List<TrackSummary> tracks, Order order, Packetization packetization) {
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("an edition without tracks");
        }
        this.tracks = List.copyOf(tracks);
        this.order = order;
        this.packetization = packetization;
        digest = EditionDigest.of(this.tracks, order, packetization);
        cached = new CachedCycle(0, compute(0));
    }

    /** The tracks in the order of their files' names: a track's number is its place here. */
    public List<TrackSummary> tracks() {
        return tracks;
    }

    /** The track with that number. */
    public TrackSummary track(int number) {
        return tracks.get(number);
    }

    /** In which order the tracks follow one another. */
    public Order order() {
        return order;
    }

    /** How frames are put into datagrams. */
    public Packetization packetization() {
        return packetization;
    }

    /** What names this edition. */
    public EditionDigest digest() {
        return digest;
    }

    /** How long a cycle lasts: the same for every cycle. */
    public long cycleFlicks() {
        return cached.order.flicksBefore(tracks.size());
    }

    /** Packets of a cycle: the same for every cycle. */
    public long cyclePackets() {
        return cached.order.packetsBefore(tracks.size());
    }

    /** Octets of a cycle: the same for every cycle. */
    public long cycleOctets() {
        return cached.order.octetsBefore(tracks.size());
    }

    /** The order of a cycle. Allocates only when the cycle is another than that asked for last. */
    public CycleOrder cycle(long cycle) {
        CachedCycle last = cached;
        if (order == Order.NAME || last.cycle == cycle) {
            return last.order;
        }
        CycleOrder computed = compute(cycle);
        cached = new CachedCycle(cycle, computed);
        return computed;
    }

    private CycleOrder compute(long cycle) {
        int[] numbers =
                switch (order) {
                    case NAME -> IntStream.range(0, tracks.size()).toArray();
                    case SHUFFLE -> Shuffle.order(digest, tracks.size(), cycle);
                };
        return new CycleOrder(tracks, numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edition edition && digest.equals(edition.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return "edition %s of %d tracks".formatted(digest, tracks.size());
    }
}

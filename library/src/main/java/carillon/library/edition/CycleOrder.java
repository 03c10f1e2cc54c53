package carillon.library.edition;

import java.util.List;

/**
 * One cycle of an edition: which track stands at which position, and what lies ahead of it in the
 * cycle. Positions are 0 … {@link #positions()} − 1. Immutable.
 */
public final class CycleOrder {

    private final int[] tracks;

    // Sums over the tracks ahead of each position; the last element is the sum of the cycle.
    private final long[] flicksBefore;
    private final long[] packetsBefore;
    private final long[] octetsBefore;

    CycleOrder(List<TrackSummary> summaries, int[] order) {
        tracks = order;
        flicksBefore = new long[order.length + 1];
        packetsBefore = new long[order.length + 1];
        octetsBefore = new long[order.length + 1];
        for (int at = 0; at < order.length; at++) {
            TrackSummary track = summaries.get(order[at]);
            flicksBefore[at + 1] = Math.addExact(flicksBefore[at], track.durationFlicks());
            packetsBefore[at + 1] = Math.addExact(packetsBefore[at], track.packets());
            octetsBefore[at + 1] = Math.addExact(octetsBefore[at], track.octets());
        }
    }

    /** How many tracks play in the cycle. */
    public int positions() {
        return tracks.length;
    }

    /** The number, in the edition's list, of the track at a position. */
    public int trackNumber(int position) {
        return tracks[position];
    }

    /** At which position a track of the edition's list stands. */
    public int positionOf(int trackNumber) {
        for (int position = 0; position < tracks.length; position++) {
            if (tracks[position] == trackNumber) {
                return position;
            }
        }
        throw new IndexOutOfBoundsException("no track " + trackNumber + " among " + tracks.length);
    }

    /** Duration of the tracks ahead of a position, 0 to {@link #positions()} (then: of all). */
    public long flicksBefore(int position) {
        return flicksBefore[position];
    }

    /** Packets of the tracks ahead of a position, 0 to {@link #positions()} (then: of all). */
    public long packetsBefore(int position) {
        return packetsBefore[position];
    }

    /** Octets of the tracks ahead of a position, 0 to {@link #positions()} (then: of all). */
    public long octetsBefore(int position) {
        return octetsBefore[position];
    }

    /** The position that plays when this much of the cycle has gone by. */
    public int positionAtFlicks(long flicks) {
        return search(flicksBefore, flicks);
    }

    /** The position that plays when this many packets of the cycle have gone by. */
    public int positionAtPackets(long packets) {
        return search(packetsBefore, packets);
    }

    /** The last position with at most this much ahead of it; one search, no allocation. */
    private static int search(long[] before, long amount) {
        if (amount < 0 || amount >= before[before.length - 1]) {
            throw new IndexOutOfBoundsException(
                    "%d in a cycle of %d".formatted(amount, before[before.length - 1]));
        }
        int low = 0;
        int high = before.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (before[middle] <= amount) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package carillon.library.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * A channel as a function of its edition log and of time: which track, which packet, at which
 * instant. Arithmetic only: no clock, no file, no state. Immutable and safe for all threads.
 *
 * <p>Instants are channel time in flicks. The rules:
 *
 * <ul>
 *   <li>A row owns the packets from its first index to the one before that of the next row, so a
 *       packet index belongs to exactly one row, the newest that begins at or before it. A row that
 *       begins at the index at which the next one begins owns none: it was overtaken before it went
 *       on air.
 *   <li>A row owns the instants that its packets fill, counted in its own time: up to the instant
 *       at which the next row begins, or, if that is a clock row, to the end of the track after
 *       which the clock was set.
 *   <li>Where rows own the same instant, because the clock was set back, the newest has it. Where
 *       none does, because the clock was set forward, the channel is {@linkplain At.Silent silent}.
 *   <li>Packet indexes run on by one over every seam. Timestamps never step back but to a clock
 *       row.
 * </ul>
 *
 * <p>It may hold the newest rows of a log only; then what lies before them is {@linkplain
 * At.BeforeStart before the start}.
 */
public final class Timeline {

    // Oldest first. Each but the last ends where the next begins.
    private final List<Stretch> stretches;

    private Timeline(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    /**
     * The timeline of a log.
     *
     * @param rows at least one, oldest first, ordinals growing, packet indexes never shrinking
     */
    public static Timeline of(List<DatedEdition> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a log without rows");
        }
        List<Stretch> stretches = new ArrayList<>(rows.size());
        rows.forEach(row -> append(stretches, row));
        return new Timeline(stretches);
    }

    /** This timeline with one row more. */
    public Timeline with(DatedEdition newer) {
        List<Stretch> longer = new ArrayList<>(stretches);
        append(longer, newer);
        return new Timeline(longer);
    }

    /** The newest rows of this timeline, at most so many, at least one. */
    public Timeline newest(int rows) {
        int all = stretches.size();
        return new Timeline(stretches.subList(Math.max(0, all - rows), all));
    }

    private static void append(List<Stretch> stretches, DatedEdition newer) {
        if (!stretches.isEmpty()) {
            LogRow last = stretches.getLast().dated().row();
            if (newer.row().ordinal() <= last.ordinal()
                    || newer.row().fromPacketIndex() < last.fromPacketIndex()) {
                throw new IllegalArgumentException(newer.row() + " cannot follow " + last);
            }
            stretches.add(stretches.removeLast().until(newer.row()));
        }
        stretches.add(Stretch.open(newer));
    }

    /** The newest row and its edition. */
    public DatedEdition newest() {
        return stretches.getLast().dated();
    }

    /** What is on the air at an instant of channel time. */
    public At at(long flicks) {
        for (Stretch stretch : stretches.reversed()) {
            if (stretch.contains(flicks)) {
                Airing airing = stretch.airingAt(flicks);
                return new At.OnAir(airing, flicks - airing.start().flicks());
            }
        }
        return nothingAt(flicks);
    }

    private At nothingAt(long flicks) {
        long earliest = Long.MAX_VALUE;
        long next = Long.MAX_VALUE;
        for (Stretch stretch : stretches) {
            long from = stretch.from().flicks();
            earliest = Math.min(earliest, from);
            next = from > flicks ? Math.min(next, from) : next;
        }
        return flicks < earliest ? new At.BeforeStart(earliest) : new At.Silent(next);
    }

    /**
     * The track that a packet belongs to; the packet's number within the track is the difference of
     * the index to that of the airing's start.
     *
     * @param packetIndex at least that of the first row this timeline holds
     */
    public Airing ofIndex(long packetIndex) {
        return stretchOf(packetIndex).airingOf(packetIndex);
    }

    /** What follows an airing: the owner of the next packet. */
    public Airing next(Airing airing) {
        return ofIndex(airing.end().packetIndex());
    }

    /**
     * What to go on air with at an instant: what is on air then, if that runs unbroken into the
     * newest row, as all do but those before a clock that was set; else the first track of the
     * newest row, whose time may be still to come.
     */
    public Airing resumedAt(long flicks) {
        for (int i = stretches.size() - 1; i >= 0 && runsOn(i); i--) {
            if (stretches.get(i).contains(flicks)) {
                return stretches.get(i).airingAt(flicks);
            }
        }
        return ofIndex(newest().row().fromPacketIndex());
    }

    private boolean runsOn(int i) {
        return i == stretches.size() - 1
                || stretches.get(i).end().equals(stretches.get(i + 1).from());
    }

    private Stretch stretchOf(long packetIndex) {
        for (Stretch stretch : stretches.reversed()) {
            if (stretch.from().packetIndex() <= packetIndex) {
                return stretch;
            }
        }
        throw new IllegalArgumentException(
                "packet %d lies before row %d"
                        .formatted(packetIndex, stretches.getFirst().dated().row().ordinal()));
    }
}

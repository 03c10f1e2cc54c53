package carillon.library.timeline;

import carillon.library.edition.CycleOrder;
import carillon.library.edition.Edition;

/**
 * The part of a channel's way for which one row is responsible: from its first packet to that of
 * the row after it. Immutable.
 */
final class Stretch {

    private final DatedEdition dated;
    private final Mark end;

    // Where the first track of the row's cycle would have begun: the zero of all sums. It may lie
    // before the channel's own zero.
    private final long zeroFlicks;
    private final long zeroPackets;
    private final long zeroOctets;

    private Stretch(DatedEdition dated, Mark end) {
        this.dated = dated;
        this.end = end;
        LogRow row = dated.row();
        CycleOrder order = dated.edition().cycle(row.cycle());
        zeroFlicks = Math.subtractExact(row.fromFlicks(), order.flicksBefore(row.firstPosition()));
        zeroPackets = row.fromPacketIndex() - order.packetsBefore(row.firstPosition());
        zeroOctets = row.fromOctets() - order.octetsBefore(row.firstPosition());
    }

    /** Of the newest row. */
    static Stretch open(DatedEdition dated) {
        return new Stretch(dated, Mark.NEVER);
    }

    /**
     * Of the same row, once there is a newer one. A row of another reason than {@link Reason#CLOCK}
     * continues the time of the row before it; a clock row says only up to which packet that one
     * was on the air, which is where one of its tracks began.
     */
    Stretch until(LogRow newer) {
        return new Stretch(
                dated, newer.reason() == Reason.CLOCK ? endBefore(newer.from()) : newer.from());
    }

    private Mark endBefore(Mark next) {
        boolean never = next.packetIndex() == from().packetIndex();
        long flicks = never ? from().flicks() : airingOf(next.packetIndex()).start().flicks();
        return new Mark(flicks, next.packetIndex(), next.octets());
    }

    DatedEdition dated() {
        return dated;
    }

    Mark from() {
        return dated.row().from();
    }

    /** Where the first packet after it would stand if time went on unbroken. */
    Mark end() {
        return end;
    }

    boolean contains(long flicks) {
        return flicks >= from().flicks() && flicks < end.flicks();
    }

    /** The track on air at an instant that this stretch contains. */
    Airing airingAt(long flicks) {
        Edition edition = dated.edition();
        long since = Math.subtractExact(flicks, zeroFlicks);
        long turn = since / edition.cycleFlicks();
        CycleOrder order = edition.cycle(dated.row().cycle() + turn);
        return airing(turn, order.positionAtFlicks(since % edition.cycleFlicks()));
    }

    /** The track that a packet belongs to, from this row's first packet on. */
    Airing airingOf(long packetIndex) {
        Edition edition = dated.edition();
        long since = packetIndex - zeroPackets;
        long turn = since / edition.cyclePackets();
        CycleOrder order = edition.cycle(dated.row().cycle() + turn);
        return airing(turn, order.positionAtPackets(since % edition.cyclePackets()));
    }

    private Airing airing(long turn, int position) {
        Edition edition = dated.edition();
        Place place = new Place(dated.row().cycle() + turn, position);
        CycleOrder order = edition.cycle(place.cycle());
        Mark start = markOf(turn, order, position);
        Mark natural = markOf(turn, order, position + 1);
        Mark until = natural.packetIndex() <= end.packetIndex() ? natural : end;
        return new Airing(dated, place, order.trackNumber(position), start, until);
    }

    private Mark markOf(long turn, CycleOrder order, int position) {
        Edition edition = dated.edition();
        return new Mark(
                sum(zeroFlicks, turn, edition.cycleFlicks(), order.flicksBefore(position)),
                sum(zeroPackets, turn, edition.cyclePackets(), order.packetsBefore(position)),
                sum(zeroOctets, turn, edition.cycleOctets(), order.octetsBefore(position)));
    }

    private static long sum(long zero, long turns, long perTurn, long further) {
        return Math.addExact(zero, Math.addExact(Math.multiplyExact(turns, perTurn), further));
    }
}

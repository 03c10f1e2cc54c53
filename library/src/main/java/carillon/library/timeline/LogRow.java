package carillon.library.timeline;

import carillon.library.edition.EditionDigest;

/**
 * A row of a channel's edition log: from here on, this edition, beginning with this track. Rows are
 * only ever added. A row is durable before the first packet of it is built.
 *
 * @param ordinal number of the row in its channel, counted from 1
 * @param from instant and index of the row's first packet, and the octets sent before it; the index
 *     is never smaller than that of the row before
 * @param first what plays first
 * @param edition which edition plays
 * @param reason why the row was written; {@link Reason#START} in row 1 only
 */
public record LogRow(int ordinal, Mark from, Place first, EditionDigest edition, Reason reason) {

    public LogRow {
        if (ordinal < 1) {
            throw new IllegalArgumentException("rows are counted from 1: " + ordinal);
        }
        boolean start = ordinal == 1 && from.equals(Mark.ORIGIN) && first.equals(Place.FIRST);
        if (reason == Reason.START && !start) {
            throw new IllegalArgumentException(
                    "a channel starts with row 1 at zero, not row %d from %s at %s"
                            .formatted(ordinal, from, first));
        }
    }

    /** Channel time at which the row begins. */
    public long fromFlicks() {
        return from.flicks();
    }

    /** Index of the row's first packet. */
    public long fromPacketIndex() {
        return from.packetIndex();
    }

    /** Payload octets of all packets before the row. */
    public long fromOctets() {
        return from.octets();
    }

    /** Position, within {@link #cycle()}, of the track that plays first. */
    public int firstPosition() {
        return first.position();
    }

    /** The cycle in which the row begins. */
    public long cycle() {
        return first.cycle();
    }
}

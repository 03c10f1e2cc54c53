package carillon.library.timeline;

import carillon.library.edition.PacketTable;

/**
 * Walks a channel's packets one by one. Within a track it allocates nothing and asks the timeline
 * nothing; at the end of one its owner enters the next:
 *
 * <pre>{@code
 * while (room()) {
 *     if (cursor.isAtEnd()) {
 *         Airing airing = timeline.ofIndex(cursor.index());
 *         cursor.enter(airing, tableOf(airing.track()));
 *     }
 *     build(cursor);
 *     cursor.advance();
 * }
 * }</pre>
 *
 * <p>After a new row is written, enter again at the same index: what was on air may end sooner.
 *
 * <p>Threads: owned by one.
 */
public final class PacketCursor {

    private Airing airing;
    private PacketTable table;
    private int end;
    private int packet;
    private long octets;

    /** At the first packet of an airing, whose track has this table. */
    public PacketCursor(Airing airing, PacketTable table) {
        this.airing = airing;
        this.table = table;
        begin(airing.start().packetIndex());
    }

    /**
     * Goes on at {@link #index()} in another airing, or in the same as a newer timeline sees it.
     *
     * @param next an airing that contains the index
     * @param nextTable the packets of its track
     */
    public void enter(Airing next, PacketTable nextTable) {
        long index = index();
        airing = next;
        table = nextTable;
        begin(index);
    }

    private void begin(long index) {
        if (!airing.contains(index) || table.packets() != airing.track().packets()) {
            throw new IllegalArgumentException(
                    "packet %d with a table of %d in %s".formatted(index, table.packets(), airing));
        }
        end = (int) airing.packets();
        moveTo((int) (index - airing.start().packetIndex()));
    }

    private void moveTo(int number) {
        packet = number;
        octets = number < table.packets() ? table.octetsBefore(number) : table.octets();
    }

    /** Whether the airing's packets are used up; then only {@link #index()} and enter are left. */
    public boolean isAtEnd() {
        return packet == end;
    }

    /** Goes to the next packet. */
    public void advance() {
        octets += table.payloadBytes(packet);
        packet++;
    }

    /**
     * Goes on to the first packet of this airing that starts at or after an instant, or to the end.
     * Never goes back.
     *
     * @param flicks channel time
     */
    public void skipTo(long flicks) {
        long offset = flicks - airing.start().flicks();
        if (offset >= table.durationFlicks()) {
            moveTo(end);
        } else if (offset > 0) {
            int target = table.packetAt(offset);
            while (target < end && table.startFlicks(target) < offset) {
                target++;
            }
            moveTo(Math.clamp(target, packet, end));
        }
    }

    /** The airing it is in. */
    public Airing airing() {
        return airing;
    }

    /** The packets of the airing's track. */
    public PacketTable table() {
        return table;
    }

    /** Number of the packet within its track. */
    public int packet() {
        return packet;
    }

    /** Index of the packet in the channel. */
    public long index() {
        return airing.start().packetIndex() + packet;
    }

    /** Channel time at which the packet starts, and is to be sent. */
    public long startFlicks() {
        return airing.start().flicks() + table.startFlicks(packet);
    }

    /** Payload octets of all packets of the channel before this one. */
    public long octetsBefore() {
        return airing.start().octets() + octets;
    }

    /** Where the packet stands. */
    public Mark mark() {
        return isAtEnd() ? airing.end() : new Mark(startFlicks(), index(), octetsBefore());
    }
}

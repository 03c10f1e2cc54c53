package carillon.library.timeline;

import carillon.library.edition.PacketTable;

/**
 * Walks the packets of one airing, one by one; it allocates nothing and asks the timeline nothing.
 * At its end, and after a new row is written, which may let what is on air end sooner, its owner
 * makes another, of the airing that follows.
 *
 * <p>Threads: owned by one.
 */
public final class PacketCursor {

    private final Airing airing;
    private final PacketTable table;
    private final int end;
    private int packet;
    private long octets;

    /** At the first packet of an airing, whose track has this table. */
    public PacketCursor(Airing airing, PacketTable table) {
        if (table.packets() != airing.track().packets()) {
            throw new IllegalArgumentException(
                    "a table of %d packets in %s".formatted(table.packets(), airing));
        }
        this.airing = airing;
        this.table = table;
        end = (int) airing.packets();
    }

    private void moveTo(int number) {
        packet = number;
        octets = number < table.packets() ? table.octetsBefore(number) : table.octets();
    }

    /** Whether the airing's packets are used up; then only {@link #index()} is left. */
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

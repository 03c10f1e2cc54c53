package carillon.server.channel;

import carillon.library.edition.PacketTable;
import carillon.library.timeline.Airing;
import carillon.library.timeline.Mark;
import carillon.library.timeline.PacketCursor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel's way through its timeline, packet by packet. A track whose file is missing has no
 * packets that could be told apart: the way leads over it in one stride.
 *
 * <p>Threads: owned by the channel's thread.
 */
final class AirWalk {

    private Airing airing;
    private @Nullable PacketCursor cursor;
    private boolean isOver;

    /** Within an airing of which nothing is known yet. */
    AirWalk(Airing airing) {
        this.airing = airing;
    }

    /**
     * Goes to the first packet of an airing.
     *
     * @param table the packets of its track; empty if its file is missing
     */
    void enter(Airing next, Optional<PacketTable> table) {
        airing = next;
        isOver = false;
        cursor = table.map(packets -> new PacketCursor(next, packets)).orElse(null);
    }

    Airing airing() {
        return airing;
    }

    /** Whether the packets of the airing are known. */
    boolean isKnown() {
        return cursor != null;
    }

    /** The packet it is at; only where packets are known. */
    PacketCursor cursor() {
        if (cursor == null) {
            throw new IllegalStateException("no packets are known of " + airing);
        }
        return cursor;
    }

    boolean isAtEnd() {
        return cursor == null ? isOver : cursor.isAtEnd();
    }

    /** Channel time of the packet it is at; in an unknown track, of that after the track. */
    long flicks() {
        return cursor == null ? airing.end().flicks() : cursor.startFlicks();
    }

    /** Goes on to the next packet; in an unknown track, to its end. */
    void advance() {
        if (cursor == null) {
            isOver = true;
        } else {
            cursor.advance();
        }
    }

    /** Goes on to the first packet that starts at the instant or later. */
    void skipTo(long flicks) {
        if (cursor != null) {
            cursor.skipTo(flicks);
        }
    }

    /**
     * Where the first packet stands that is not yet built. Of an unknown track that is taken to be
     * its last, so that no index that may have been sent is given out again.
     *
     * @param nowFlicks channel time now
     */
    Mark mark(long nowFlicks) {
        if (cursor != null) {
            return cursor.mark();
        }
        Mark end = airing.end();
        return new Mark(nowFlicks, end.packetIndex() - 1, end.octets());
    }
}

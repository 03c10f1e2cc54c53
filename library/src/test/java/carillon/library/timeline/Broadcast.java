package carillon.library.timeline;

import carillon.library.edition.PacketTable;
import carillon.library.edition.TrackId;
import carillon.protocol.identity.ChannelId;
import java.util.List;

/** A channel that plays a script as a server would, and remembers every packet it built. */
final class Broadcast {

    static final ChannelId CHANNEL = new ChannelId(3, 4);

    /** A packet: what it holds, and where it stands. */
    record Sent(Mark mark, TrackId track, int packet, int payloadBytes, int row) {}

    private final Script script;
    private final Playout playout;
    private PacketCursor cursor;
    private final List<Sent> sent;

    private long stepFlicks;

    /** A channel that adds what it builds to a list. */
    Broadcast(Script script, EditionLog log, List<Sent> sent) {
        this.script = script;
        this.sent = sent;
        playout = Playout.open(log, CHANNEL, script.first, 0);
        Airing airing = playout.timeline().ofIndex(0);
        cursor = new PacketCursor(airing, script.tableOf(airing));
    }

    /** Plays the script to its end. */
    void run() {
        while (sent.size() < script.packets()) {
            if (cursor.isAtEnd()) {
                enter(playout.after(cursor.airing(), stepFlicks));
                stepFlicks = 0;
            }
            script.eventBefore(cursor.index()).ifPresent(this::meet);
            sent.add(sentNow(cursor));
            cursor.advance();
        }
    }

    private void meet(Script.Event event) {
        switch (event) {
            case Script.Event.Offer offer -> playout.offer(offer.edition(), cursor.startFlicks());
            case Script.Event.Step step -> stepFlicks += step.flicks();
            case Script.Event.Fault _ -> fail();
        }
    }

    private void fail() {
        TrackId failed = cursor.airing().track().id();
        playout.instead(cursor.mark(), track -> !track.id().equals(failed)).ifPresent(this::enter);
    }

    private void enter(Airing next) {
        cursor = new PacketCursor(next, script.tableOf(next));
    }

    private static Sent sentNow(PacketCursor cursor) {
        return new Sent(
                cursor.mark(),
                cursor.airing().track().id(),
                cursor.packet(),
                cursor.table().payloadBytes(cursor.packet()),
                cursor.airing().row().ordinal());
    }

    /** The packet that a log alone puts at an index. */
    static Sent replay(Script script, Timeline timeline, long index) {
        Airing airing = timeline.ofIndex(index);
        PacketTable table = script.tableOf(airing);
        int packet = (int) (index - airing.start().packetIndex());
        Mark mark =
                new Mark(
                        airing.start().flicks() + table.startFlicks(packet),
                        index,
                        airing.start().octets() + table.octetsBefore(packet));
        return new Sent(
                mark,
                airing.track().id(),
                packet,
                table.payloadBytes(packet),
                airing.row().ordinal());
    }
}

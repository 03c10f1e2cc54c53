package carillon.server.announce;

import carillon.protocol.session.SapPacket;
import carillon.protocol.session.SessionDescription;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The announcements of a station's sessions, each with a message id hash of its own, by which
 * listeners tell the sessions of one source and their versions apart (RFC 2974, section 3). A hash
 * follows from the description and from those of the sessions before it, so that a station that
 * starts again announces as it did. Of more than 65,535 sessions some share one.
 *
 * <p>Threads: owned by sap.
 */
public final class Announcements {

    private static final int ALL = 1 << 16;

    private record Made(int hash, AnnouncedSession session) {}

    private Map<SessionDescription, Made> current = Map.of();

    /**
     * The announcements of sessions, in their order.
     *
     * @param descriptions those on the air, no two the same; what is described as at the last call
     *     is announced by the same object, and what is not, by a hash that no session had then
     */
    public List<AnnouncedSession> of(List<SessionDescription> descriptions) {
        BitSet taken = new BitSet(ALL);
        taken.set(0);
        current.values().forEach(made -> taken.set(made.hash()));
        Map<SessionDescription, Made> next = new LinkedHashMap<>();
        for (SessionDescription description : descriptions) {
            Made known = current.get(description);
            Made made = known == null ? made(description, taken) : known;
            taken.set(made.hash());
            next.put(description, made);
        }
        current = next;
        return next.values().stream().map(Made::session).toList();
    }

    private static Made made(SessionDescription description, BitSet taken) {
        int hash = hash(description.text(), taken);
        AnnouncedSession session =
                new AnnouncedSession(
                        SapPacket.announcement(description, hash).encode(),
                        SapPacket.deletion(description, hash).encode());
        return new Made(hash, session);
    }

    /** The lower 16 bits of the text's CRC-32C, or the next number behind them that is free. */
    private static int hash(String text, BitSet taken) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        int wanted = (int) crc.getValue() & ALL - 1;
        int behind = taken.nextClearBit(wanted);
        int free = behind < ALL ? behind : taken.nextClearBit(0);
        return free < ALL ? free : Math.max(1, wanted);
    }
}

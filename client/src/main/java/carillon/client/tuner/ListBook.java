package carillon.client.tuner;

import carillon.client.onair.ProgramList;
import carillon.client.receive.Rejections;
import carillon.client.tuner.pages.KnownDatagrams;
import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.Farewell;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListMessage;
import carillon.protocol.list.ListPage;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the servers on the air say of themselves, within limits. While a server is heard, what
 * others say in its name is refused: others are told by the address they send from.
 *
 * <p>On the way to the first list there is no record as a key and no switch over types: the first
 * use of either costs a starting client some ten milliseconds.
 *
 * <p>Reads no clock and no socket. Threads: owned by the tuner thread.
 */
final class ListBook {

    private final KnownDatagrams known = new KnownDatagrams();
    private final HeardServers servers = new HeardServers(known::forget);
    private final Departures departures = new Departures();
    private final Rejections rejections = new Rejections();
    private @Nullable Impostor impostor;

    /** Takes a datagram of the list group. Returns whether it changed the list. */
    boolean accept(ByteBuffer datagram, InetAddress source, long nowNanos) {
        if (known.has(datagram)) {
            return false;
        }
        Decoded<ListMessage> decoded = ListCodec.decode(datagram);
        if (decoded instanceof Decoded.Ok<ListMessage>(ListMessage message)) {
            boolean isTaken = take(message, source, nowNanos);
            if (isTaken && message instanceof ListPage) {
                known.add(datagram);
            }
            return isTaken;
        }
        if (decoded instanceof Decoded.Rejected<ListMessage>(Rejection reason)) {
            rejections.count(reason);
        }
        return false;
    }

    private boolean take(ListMessage message, InetAddress source, long nowNanos) {
        if (message instanceof ListPage page) {
            return takePage(page, source, nowNanos);
        }
        if (message instanceof Beacon beacon) {
            return takeBeacon(beacon, source, nowNanos);
        }
        return message instanceof Farewell farewell && takeFarewell(farewell, source, nowNanos);
    }

    /** What is on the air: the lists of the servers that are heard. */
    ProgramList programList(long nowNanos) {
        return ListMerge.of(servers.listed(nowNanos), departures.servers());
    }

    Map<Rejection, Long> rejected() {
        return rejections.counts();
    }

    /** Who spoke as somebody else of late; empty if nobody did. */
    String impostor(long nowNanos) {
        Impostor last = impostor;
        return last == null || last.isStale(nowNanos) ? "" : last.text();
    }

    private boolean takeBeacon(Beacon beacon, InetAddress source, long nowNanos) {
        HeardServer server = servers.find(beacon.origin());
        if (server == null) {
            return servers.add(new HeardServer(beacon, source, nowNanos), nowNanos)
                    || isRefused(Rejection.LIMIT_EXCEEDED);
        }
        if (!server.isStale(nowNanos) && !server.isAt(source)) {
            return isRefused(server, source, nowNanos);
        }
        int rows = server.pages().rows();
        boolean isTaken = server.take(beacon, source, nowNanos);
        if (server.pages().rows() != rows) {
            known.forget();
        }
        if (isTaken) {
            departures.remove(beacon.origin().server());
        }
        return isTaken;
    }

    private boolean takeFarewell(Farewell farewell, InetAddress source, long nowNanos) {
        HeardServer server = servers.find(farewell.origin());
        if (server == null || !server.isListed(nowNanos) || !server.mayLeave(farewell)) {
            return false;
        }
        if (!server.isAt(source)) {
            return isRefused(server, source, nowNanos);
        }
        server.leave();
        departures.add(server.ended());
        return true;
    }

    private boolean takePage(ListPage page, InetAddress source, long nowNanos) {
        HeardServer server = servers.find(page.origin());
        if (server == null || !server.isListed(nowNanos)) {
            return false; // ahead of its beacon
        }
        if (!server.isAt(source)) {
            return isRefused(server, source, nowNanos);
        }
        if (!server.wants(page)) {
            return false; // ahead of its beacon, or there already
        }
        if (page.rows().entries().isEmpty()) {
            return isRefused(Rejection.BAD_BODY); // no server makes one
        }
        if (!servers.makeRoom(server, page, nowNanos)) {
            return isRefused(Rejection.LIMIT_EXCEEDED);
        }
        server.take(page);
        return true;
    }

    private boolean isRefused(HeardServer server, InetAddress source, long nowNanos) {
        impostor = new Impostor(source, server.origin().server(), server.address(), nowNanos);
        return isRefused(Rejection.WRONG_SENDER);
    }

    /** Counts the reason. Always false: nothing was taken. */
    private boolean isRefused(Rejection reason) {
        rejections.count(reason);
        return false;
    }
}

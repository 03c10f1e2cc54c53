package carillon.client.tuner;

import carillon.client.receive.Rejections;
import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListMessage;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.ListPage;
import carillon.protocol.list.ListRequest;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what the servers on the air say of themselves, within limits: forged messages can fill it,
 * and then cost new servers their place, but no more memory.
 *
 * <p>Reads no clock and no socket. Threads: owned by the tuner thread.
 */
final class ListBook {

    static final int MAX_SERVERS = 64;
    static final int MAX_ROWS = 20_000;

    private record Key(StationId station, ServerId server) {

        static Key of(ListOrigin origin) {
            return new Key(origin.station(), origin.server());
        }
    }

    private final Map<Key, HeardServer> servers = new HashMap<>();
    private final Rejections rejections = new Rejections();

    /** Takes a datagram of the list group. Returns whether it changed the list. */
    boolean accept(ByteBuffer datagram, InetAddress source, long nowNanos) {
        return switch (ListCodec.decode(datagram)) {
            case Decoded.Ok<ListMessage>(ListMessage message) -> take(message, source, nowNanos);
            case Decoded.Rejected<ListMessage>(Rejection reason) -> {
                rejections.count(reason);
                yield false;
            }
        };
    }

    /** What is on the air: the lists of the servers that are not stale. */
    ProgramList programList(long nowNanos) {
        return ListMerge.of(fresh(nowNanos));
    }

    /** Whether a server is there, and every page of every server that is. */
    boolean isWhole(long nowNanos) {
        List<HeardServer> fresh = fresh(nowNanos);
        return !fresh.isEmpty() && fresh.stream().allMatch(HeardServer::isWhole);
    }

    Map<Rejection, Long> rejected() {
        return rejections.counts();
    }

    private List<HeardServer> fresh(long nowNanos) {
        return servers.values().stream().filter(each -> !each.isStale(nowNanos)).toList();
    }

    private boolean take(ListMessage message, InetAddress source, long nowNanos) {
        return switch (message) {
            case Beacon beacon -> takeBeacon(beacon, source, nowNanos);
            case ListPage page -> takePage(page);
            case ListRequest _ -> false;
        };
    }

    private boolean takeBeacon(Beacon beacon, InetAddress source, long nowNanos) {
        Key key = Key.of(beacon.origin());
        HeardServer known = servers.get(key);
        if (known != null) {
            return known.take(beacon, source, nowNanos);
        }
        if (!hasPlace(nowNanos)) {
            rejections.count(Rejection.LIMIT_EXCEEDED);
            return false;
        }
        servers.put(key, new HeardServer(beacon, source, nowNanos));
        return true;
    }

    private boolean takePage(ListPage page) {
        HeardServer server = servers.get(Key.of(page.origin()));
        if (server == null || !server.wants(page)) {
            return false; // ahead of its beacon, or there already
        }
        int rows = servers.values().stream().mapToInt(HeardServer::rows).sum();
        int more = page.rows().entries().size() - server.rowsOf(page.page());
        if (rows + more > MAX_ROWS) {
            rejections.count(Rejection.LIMIT_EXCEEDED);
            return false;
        }
        server.take(page);
        return true;
    }

    /** Whether there is room for one more server; stale ones make room. */
    private boolean hasPlace(long nowNanos) {
        if (servers.size() >= MAX_SERVERS) {
            servers.values().removeIf(each -> each.isStale(nowNanos));
        }
        return servers.size() < MAX_SERVERS;
    }
}

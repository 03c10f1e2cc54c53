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
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the servers on the air say of themselves, within limits: forged messages can fill it,
 * and then cost new servers their place, but no more memory.
 *
 * <p>On the way to the first list there is no record as a key and no switch over types: the first
 * use of either costs a starting client some ten milliseconds.
 *
 * <p>Reads no clock and no socket. Threads: owned by the tuner thread.
 */
final class ListBook {

    static final int MAX_SERVERS = 64;
    static final int MAX_ROWS = 20_000;

    /** Of the rows as they were sent: some 400 for each of the most rows. */
    static final long MAX_BYTES = 8 << 20;

    private final Map<StationId, Map<ServerId, HeardServer>> stations = new HashMap<>();
    private final Rejections rejections = new Rejections();
    private final KnownDatagrams known = new KnownDatagrams();

    /** Takes a datagram of the list group. Returns whether it changed the list. */
    boolean accept(ByteBuffer datagram, InetAddress source, long nowNanos) {
        if (known.has(datagram)) {
            return false;
        }
        Decoded<ListMessage> decoded = ListCodec.decode(datagram);
        if (decoded instanceof Decoded.Ok<ListMessage>(ListMessage message)) {
            return message instanceof ListPage page
                    ? takePage(page, datagram)
                    : message instanceof Beacon beacon && takeBeacon(beacon, source, nowNanos);
        }
        if (decoded instanceof Decoded.Rejected<ListMessage>(Rejection reason)) {
            rejections.count(reason);
        }
        return false;
    }

    /** What is on the air: the lists of the servers that are not stale. */
    ProgramList programList(long nowNanos) {
        return ListMerge.of(fresh(nowNanos));
    }

    Map<Rejection, Long> rejected() {
        return rejections.counts();
    }

    private List<HeardServer> fresh(long nowNanos) {
        return servers().filter(each -> !each.isStale(nowNanos)).toList();
    }

    private boolean takeBeacon(Beacon beacon, InetAddress source, long nowNanos) {
        HeardServer server = find(beacon.origin());
        if (server != null) {
            int rows = server.rows();
            boolean isTaken = server.take(beacon, source, nowNanos);
            if (server.rows() != rows) {
                known.forget();
            }
            return isTaken;
        }
        if (!hasPlace(nowNanos)) {
            rejections.count(Rejection.LIMIT_EXCEEDED);
            return false;
        }
        stations.computeIfAbsent(beacon.origin().station(), _ -> new HashMap<>())
                .put(beacon.origin().server(), new HeardServer(beacon, source, nowNanos));
        return true;
    }

    private boolean takePage(ListPage page, ByteBuffer datagram) {
        HeardServer server = find(page.origin());
        if (server == null || !server.wants(page)) {
            return false; // ahead of its beacon, or there already
        }
        if (page.rows().entries().isEmpty()) {
            rejections.count(Rejection.BAD_BODY); // no server makes one
            return false;
        }
        if (!hasRoom(server, page)) {
            rejections.count(Rejection.LIMIT_EXCEEDED);
            return false;
        }
        server.take(page);
        known.add(datagram);
        return true;
    }

    private boolean hasRoom(HeardServer server, ListPage page) {
        int rows = servers().mapToInt(HeardServer::rows).sum();
        long bytes = servers().mapToLong(HeardServer::bytes).sum();
        return rows + server.moreRows(page) <= MAX_ROWS
                && bytes + server.moreBytes(page) <= MAX_BYTES;
    }

    /** Whether there is room for one more server; stale ones make room. */
    private boolean hasPlace(long nowNanos) {
        if (servers().count() >= MAX_SERVERS) {
            known.forget();
            stations.values().forEach(of -> of.values().removeIf(each -> each.isStale(nowNanos)));
            stations.values().removeIf(Map::isEmpty);
        }
        return servers().count() < MAX_SERVERS;
    }

    private @Nullable HeardServer find(ListOrigin origin) {
        return stations.getOrDefault(origin.station(), Map.of()).get(origin.server());
    }

    private Stream<HeardServer> servers() {
        return stations.values().stream().flatMap(of -> of.values().stream());
    }
}

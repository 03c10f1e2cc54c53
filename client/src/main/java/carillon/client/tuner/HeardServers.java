package carillon.client.tuner;

import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.ListPage;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The servers that are kept, within limits. Where room is short, stale servers go first; then an
 * address that takes more than its share makes room for others that do not.
 *
 * <p>Threads: owned by the tuner thread.
 */
final class HeardServers {

    static final int MAX_SERVERS = 64;
    static final int MAX_ROWS = 20_000;

    /** Of the rows as they were sent: some 400 for each of the most rows. */
    static final long MAX_BYTES = 8 << 20;

    /** How many servers one address may have while others want room. */
    static final int SHARE_OF_SERVERS = 8;

    /** One in so many of all rows and bytes are for one address while others want room. */
    static final int SHARES = 4;

    private final Map<StationId, Map<ServerId, HeardServer>> stations = new HashMap<>();
    private final Runnable dropped;

    /**
     * @param dropped told when pages were given up
     */
    HeardServers(Runnable dropped) {
        this.dropped = dropped;
    }

    /** The server, or null. */
    @Nullable HeardServer find(ListOrigin origin) {
        return stations.getOrDefault(origin.station(), Map.of()).get(origin.server());
    }

    /** Those that are heard and have not taken their leave. */
    List<HeardServer> listed(long nowNanos) {
        return servers().filter(each -> each.isListed(nowNanos)).toList();
    }

    /** Adds a server that is not there; false if there is no room for it. */
    boolean add(HeardServer server, long nowNanos) {
        if (isFull()) {
            removeStale(nowNanos);
        }
        if (isFull()) {
            makePlace(server.address());
        }
        if (isFull()) {
            return false;
        }
        stations.computeIfAbsent(server.origin().station(), _ -> new HashMap<>())
                .put(server.origin().server(), server);
        return true;
    }

    /** Makes room for a page of a server; false if there is none. */
    boolean makeRoom(HeardServer server, ListPage page, long nowNanos) {
        if (!hasRoom(server, page)) {
            removeStale(nowNanos);
        }
        while (!hasRoom(server, page)) {
            HeardServer greedy = isModest(server, page) ? greediest() : null;
            if (greedy == null) {
                return false;
            }
            greedy.dropLastPage();
            dropped.run();
        }
        return true;
    }

    private boolean isFull() {
        return servers().count() >= MAX_SERVERS;
    }

    private void removeStale(long nowNanos) {
        servers().filter(each -> each.isStale(nowNanos)).toList().forEach(this::remove);
    }

    /** Removes one of an address that has many, or else the oldest without a row. */
    private void makePlace(InetAddress newcomer) {
        if (count(newcomer) >= SHARE_OF_SERVERS) {
            return;
        }
        Comparator<HeardServer> emptyFirst = Comparator.comparingInt(HeardServers::rows);
        servers()
                .filter(each -> count(each.address()) > SHARE_OF_SERVERS)
                .min(emptyFirst)
                .or(() ->
                        servers()
                                .filter(each -> rows(each) == 0)
                                .reduce((one, other) -> other.isBefore(one) ? other : one))
                .ifPresent(this::remove);
    }

    private void remove(HeardServer server) {
        stations.getOrDefault(server.origin().station(), Map.of()).remove(server.origin().server());
        stations.values().removeIf(Map::isEmpty);
        dropped.run();
    }

    private boolean hasRoom(HeardServer server, ListPage page) {
        return rows(_ -> true) + server.pages().moreRows(page) <= MAX_ROWS
                && bytes(_ -> true) + server.pages().moreBytes(page) <= MAX_BYTES;
    }

    /** Whether the address of a server keeps to its share with a page more. */
    private boolean isModest(HeardServer server, ListPage page) {
        Predicate<HeardServer> neighbour = each -> each.address().equals(server.address());
        return rows(neighbour) + server.pages().moreRows(page) <= MAX_ROWS / SHARES
                && bytes(neighbour) + server.pages().moreBytes(page) <= MAX_BYTES / SHARES;
    }

    /** The server with the most rows of an address that has more than its share, or null. */
    private @Nullable HeardServer greediest() {
        return servers()
                .filter(each -> rows(each) > 0 && isGreedy(each.address()))
                .max(Comparator.comparingLong(each -> each.pages().bytes()))
                .orElse(null);
    }

    private boolean isGreedy(InetAddress address) {
        Predicate<HeardServer> there = each -> each.address().equals(address);
        return rows(there) > MAX_ROWS / SHARES || bytes(there) > MAX_BYTES / SHARES;
    }

    private long count(InetAddress address) {
        return servers().filter(each -> each.address().equals(address)).count();
    }

    private long rows(Predicate<HeardServer> which) {
        return servers().filter(which).mapToLong(HeardServers::rows).sum();
    }

    private long bytes(Predicate<HeardServer> which) {
        return servers().filter(which).mapToLong(each -> each.pages().bytes()).sum();
    }

    private static int rows(HeardServer server) {
        return server.pages().rows();
    }

    private Stream<HeardServer> servers() {
        return stations.values().stream().flatMap(of -> of.values().stream());
    }
}

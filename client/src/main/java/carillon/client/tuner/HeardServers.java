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
 * The servers that are kept, within limits. Where room is short, stale servers go first; then the
 * address that has most makes room for one that has less even with what it gets. So nobody takes
 * from another in turn, and many addresses keep out no other before they are as modest as it is.
 *
 * <p>Threads: owned by the tuner thread.
 */
final class HeardServers {

    static final int MAX_SERVERS = 64;
    static final int MAX_ROWS = 20_000;

    /** Of the rows as they were sent: some 400 for each of the most rows. */
    static final long MAX_BYTES = 8 << 20;

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
            double load = load(server, page);
            HeardServer greedy = greediest();
            if (greedy == null || load(greedy.address()) <= load) {
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

    /** Removes one of the address that has most, or else the oldest without a row. */
    private void makePlace(InetAddress newcomer) {
        long most = servers().mapToLong(each -> count(each.address())).max().orElse(0);
        if (most > count(newcomer) + 1) {
            servers()
                    .filter(each -> count(each.address()) == most)
                    .min(Comparator.comparingInt(HeardServers::rows))
                    .ifPresent(this::remove);
        } else if (count(newcomer) == 0) {
            servers()
                    .filter(each -> rows(each) == 0)
                    .reduce((one, other) -> other.isBefore(one) ? other : one)
                    .ifPresent(this::remove);
        }
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

    /** The server with the most bytes of the address with the greatest load, or null. */
    private @Nullable HeardServer greediest() {
        return servers()
                .filter(each -> rows(each) > 0)
                .max(
                        Comparator.<HeardServer>comparingDouble(each -> load(each.address()))
                                .thenComparingLong(each -> each.pages().bytes()))
                .orElse(null);
    }

    /** Of all room for rows and bytes, which part an address has. */
    private double load(InetAddress address) {
        return load(rows(isAt(address)), bytes(isAt(address)));
    }

    /** The same, with a page more. */
    private double load(HeardServer server, ListPage page) {
        InetAddress address = server.address();
        return load(
                rows(isAt(address)) + server.pages().moreRows(page),
                bytes(isAt(address)) + server.pages().moreBytes(page));
    }

    private static double load(long rows, long bytes) {
        return Math.max((double) rows / MAX_ROWS, (double) bytes / MAX_BYTES);
    }

    private static Predicate<HeardServer> isAt(InetAddress address) {
        return each -> each.address().equals(address);
    }

    private long count(InetAddress address) {
        return servers().filter(isAt(address)).count();
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

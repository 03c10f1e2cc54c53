package carillon.client.screen;

import carillon.client.onair.EndedServer;
import carillon.client.onair.GroupClash;
import carillon.client.onair.ListedServer;
import carillon.client.onair.ProgramList;
import carillon.client.tuner.TunerStatus;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks after the servers: says which go and come back, and what is wrong with their lists. While
 * none is heard, the last list is kept.
 *
 * <p>Threads: owned by the one that shows the screen.
 */
final class ServerWatch {

    // Servers answer a request at once; what takes longer than this is worth a word.
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    // Of so many that are gone, and for so long, it is known that they were here.
    private static final int MOST_GONE = 64;

    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private static final int STATION_DIGITS = 8;

    private final String listGroup;
    private final Notices notices;
    private final Map<ServerId, Long> goneNanos = new LinkedHashMap<>(); // the oldest first
    private ProgramList list = ProgramList.EMPTY;
    private ProgramList seen = ProgramList.EMPTY;
    private final long begunNanos;

    /**
     * A watch that has seen no server yet.
     *
     * @param listGroup where the lists are listened for
     * @param notices told of servers that go and come back
     * @param nowNanos when the watch begins
     */
    ServerWatch(String listGroup, Notices notices, long nowNanos) {
        this.listGroup = listGroup;
        this.notices = notices;
        this.begunNanos = nowNanos;
    }

    /** Takes the newest list, every time it is looked at. */
    void look(ProgramList newest, long nowNanos) {
        if (newest.equals(seen)) {
            return;
        }
        seen = newest;
        compare(newest, nowNanos);
        if (!newest.servers().isEmpty()) {
            list = newest;
        }
    }

    /** The list to show. */
    ProgramList list() {
        return list;
    }

    /** What is wrong, the most important first. */
    List<String> remarks(TunerStatus tuner, long nowNanos) {
        List<String> remarks = new ArrayList<>();
        if (seen.servers().isEmpty()) {
            remarks.add(silence(tuner, nowNanos));
        }
        if (!tuner.impostor().isEmpty()) {
            remarks.add(tuner.impostor());
        }
        seen.clashes().stream().map(ServerWatch::text).forEach(remarks::add);
        return remarks;
    }

    private void compare(ProgramList newest, long nowNanos) {
        Set<ServerId> present = new HashSet<>();
        for (ListedServer server : newest.servers()) {
            ServerId id = server.origin().server();
            present.add(id);
            if (goneNanos.remove(id) != null) {
                notices.say("server " + address(server) + " is back", nowNanos);
            }
        }
        for (ListedServer server : list.servers()) {
            ServerId id = server.origin().server();
            if (!present.contains(id) && goneNanos.putIfAbsent(id, nowNanos) == null) {
                notices.say(departure(server, newest), nowNanos);
            }
        }
        forget(nowNanos);
    }

    private static String departure(ListedServer server, ProgramList newest) {
        return newest.ended().stream()
                        .filter(each -> each.server().equals(server.origin().server()))
                        .findFirst()
                        .map(EndedServer::text)
                        .orElseGet(() -> "server " + address(server) + " is not heard any more")
                + among(server, newest);
    }

    /** Which station it served, where others are heard. */
    private static String among(ListedServer server, ProgramList newest) {
        StationId station = server.origin().station();
        boolean isOnly =
                newest.servers().stream().allMatch(each -> each.origin().station().equals(station));
        return isOnly
                ? ""
                : " (of station %s)".formatted(station.toString().substring(0, STATION_DIGITS));
    }

    private void forget(long nowNanos) {
        goneNanos.values().removeIf(since -> nowNanos - since >= KNOWN_FOR.toNanos());
        int tooMany = goneNanos.size() - MOST_GONE;
        if (tooMany > 0) {
            goneNanos.keySet().removeAll(goneNanos.keySet().stream().limit(tooMany).toList());
        }
    }

    private String silence(TunerStatus tuner, long nowNanos) {
        if (!list.servers().isEmpty()) {
            long seconds = Duration.ofNanos(nowNanos - lastHeardNanos()).toSeconds();
            return "no server has been heard for " + seconds + " s; this is the last list";
        }
        Duration since = Duration.ofNanos(nowNanos - begunNanos);
        if (since.compareTo(PATIENCE) < 0) {
            return "listening for servers on " + listGroup;
        }
        return tuner.nothingHeard(listGroup, Duration.ofSeconds(since.toSeconds()));
    }

    private long lastHeardNanos() {
        return list.servers().stream().mapToLong(ListedServer::heardNanos).max().orElse(begunNanos);
    }

    private static String text(GroupClash clash) {
        return "several stations send to %s port %d".formatted(clash.group(), clash.port());
    }

    private static String address(ListedServer server) {
        return server.address().getHostAddress();
    }
}

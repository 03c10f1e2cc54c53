package carillon.client.tuner;

import carillon.client.onair.EndedServer;
import carillon.client.onair.GroupClash;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ListedServer;
import carillon.client.onair.ProgramList;
import carillon.client.receive.ChannelSenders;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.identity.StationId;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one list of those of several servers. Servers of one station list the same channels: each
 * appears once, with the row of the server that is heard for longest; others that send it to the
 * same address stand in when that one is silent.
 */
final class ListMerge {

    /** A channel, who sends it, and who else does. */
    private record Row(ChannelEntry entry, Set<InetAddress> first, Set<InetAddress> standIns) {}

    /**
     * A station's channels by number, and numbers that its servers are about to list again, of
     * which the word of a server that came later is not taken.
     */
    private record Rows(Map<Integer, Row> byNumber, Set<Integer> awaited) {}

    private final Map<StationId, Rows> stations = new LinkedHashMap<>();

    private ListMerge() {}

    static ProgramList of(List<HeardServer> servers, List<EndedServer> ended) {
        ListMerge merge = new ListMerge();
        servers.stream().sorted(ListMerge::longestFirst).forEach(merge::add);
        List<ListedChannel> channels = merge.channels();
        List<ListedServer> listed =
                servers.stream().map(HeardServer::server).sorted(ListMerge::byStation).toList();
        return new ProgramList(channels, listed, clashes(channels), ended);
    }

    // Written out: the JDK's ready-made comparators are serializable lambdas, which the
    // ahead-of-time cache does not keep, and this is on the way to the first list.
    private static int longestFirst(HeardServer one, HeardServer other) {
        if (one.isBefore(other) || other.isBefore(one)) {
            return one.isBefore(other) ? -1 : 1;
        }
        return text(one).compareTo(text(other));
    }

    private static int byNumber(ListedChannel one, ListedChannel other) {
        return one.number() == other.number()
                ? one.station().toString().compareTo(other.station().toString())
                : Integer.compare(one.number(), other.number());
    }

    private static int byStation(ListedServer one, ListedServer other) {
        return one.origin().station().toString().compareTo(other.origin().station().toString());
    }

    private static String text(HeardServer server) {
        return server.origin().server().toString();
    }

    private void add(HeardServer server) {
        Rows rows =
                stations.computeIfAbsent(
                        server.origin().station(), _ -> new Rows(new HashMap<>(), new HashSet<>()));
        for (ChannelEntry entry : server.channels()) {
            Set<InetAddress> sources = sources(server, entry.address());
            Row row = rows.byNumber().get(entry.number());
            if (row != null && row.entry().address().equals(entry.address())) {
                row.standIns().addAll(sources);
            } else if (row == null && !rows.awaited().contains(entry.number())) {
                rows.byNumber().put(entry.number(), new Row(entry, sources, new HashSet<>()));
            }
        }
        rows.awaited().addAll(server.awaited());
    }

    private static Set<InetAddress> sources(HeardServer server, StreamAddress address) {
        return address.isSourceSpecific()
                ? Set.of(InetAddress.ofLiteral(address.source()))
                : server.sources();
    }

    private List<ListedChannel> channels() {
        List<ListedChannel> channels = new ArrayList<>();
        stations.forEach((station, rows) ->
                rows.byNumber().values().stream()
                        .map(row -> listed(station, row))
                        .forEach(channels::add));
        channels.sort(ListMerge::byNumber);
        return channels;
    }

    private static ListedChannel listed(StationId station, Row row) {
        return new ListedChannel(
                station, row.entry(), new ChannelSenders(row.first(), row.standIns()));
    }

    private static List<GroupClash> clashes(List<ListedChannel> channels) {
        Map<String, List<ListedChannel>> byGroup = new LinkedHashMap<>();
        for (ListedChannel channel : channels) {
            StreamAddress address = channel.entry().address();
            if (!address.isSourceSpecific()) {
                String group = address.group() + " " + address.port();
                byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(channel);
            }
        }
        return byGroup.values().stream().filter(ListMerge::isShared).map(GroupClash::of).toList();
    }

    private static boolean isShared(List<ListedChannel> channels) {
        return channels.stream().map(ListedChannel::station).distinct().count() > 1;
    }
}

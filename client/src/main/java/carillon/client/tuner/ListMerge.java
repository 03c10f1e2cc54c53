package carillon.client.tuner;

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
 * appears once, and may be heard from all servers that send it to the same address. A server whose
 * list is whole comes before one whose list is not.
 */
final class ListMerge {

    /** A channel, and the addresses of all servers that send it. */
    private record Row(ChannelEntry entry, Set<InetAddress> sources) {}

    private final Map<StationId, Map<Integer, Row>> stations = new LinkedHashMap<>();

    private ListMerge() {}

    static ProgramList of(List<HeardServer> servers) {
        ListMerge merge = new ListMerge();
        servers.stream().sorted(ListMerge::bestFirst).forEach(merge::add);
        List<ListedChannel> channels = merge.channels();
        List<ListedServer> listed =
                servers.stream().map(HeardServer::server).sorted(ListMerge::byStation).toList();
        return new ProgramList(channels, listed, clashes(channels));
    }

    // Written out: the JDK's ready-made comparators are serializable lambdas, which the
    // ahead-of-time cache does not keep, and this is on the way to the first list.
    private static int bestFirst(HeardServer one, HeardServer other) {
        return one.isWhole() == other.isWhole()
                ? text(one).compareTo(text(other))
                : Boolean.compare(other.isWhole(), one.isWhole());
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
        return server.server().origin().server().toString();
    }

    private void add(HeardServer server) {
        StationId station = server.server().origin().station();
        Map<Integer, Row> rows = stations.computeIfAbsent(station, _ -> new HashMap<>());
        for (ChannelEntry entry : server.channels()) {
            Row row = rows.get(entry.number());
            if (row == null) {
                Set<InetAddress> sources = new HashSet<>(sources(server, entry.address()));
                rows.put(entry.number(), new Row(entry, sources));
            } else if (row.entry().address().equals(entry.address())) {
                row.sources().addAll(sources(server, entry.address()));
            }
        }
    }

    private static Set<InetAddress> sources(HeardServer server, StreamAddress address) {
        return address.isSourceSpecific()
                ? Set.of(InetAddress.ofLiteral(address.source()))
                : server.sources();
    }

    private List<ListedChannel> channels() {
        List<ListedChannel> channels = new ArrayList<>();
        stations.forEach((station, rows) ->
                rows.values().stream()
                        .map(row -> new ListedChannel(station, row.entry(), row.sources()))
                        .forEach(channels::add));
        channels.sort(ListMerge::byNumber);
        return channels;
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

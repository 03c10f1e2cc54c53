package carillon.client.tuner;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.identity.StationId;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
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

    private record Place(StationId station, int number) {}

    private record Group(String group, int port) {}

    private static final Comparator<HeardServer> BEST_FIRST =
            Comparator.<HeardServer, Boolean>comparing(each -> !each.isWhole())
                    .thenComparing(each -> each.server().origin().server().toString());

    private static final Comparator<ListedChannel> BY_NUMBER =
            Comparator.comparingInt(ListedChannel::number)
                    .thenComparing(channel -> channel.station().toString());

    private final Map<Place, ChannelEntry> entries = new LinkedHashMap<>();
    private final Map<Place, Set<InetAddress>> sources = new HashMap<>();

    private ListMerge() {}

    static ProgramList of(List<HeardServer> servers) {
        ListMerge merge = new ListMerge();
        servers.stream().sorted(BEST_FIRST).forEach(merge::add);
        List<ListedChannel> channels = merge.channels();
        List<ListedServer> listed =
                servers.stream()
                        .map(HeardServer::server)
                        .sorted(Comparator.comparing(each -> each.origin().toString()))
                        .toList();
        return new ProgramList(channels, listed, clashes(channels));
    }

    private void add(HeardServer server) {
        StationId station = server.server().origin().station();
        for (ChannelEntry entry : server.channels()) {
            Place place = new Place(station, entry.number());
            ChannelEntry first = entries.putIfAbsent(place, entry);
            if (first == null || first.address().equals(entry.address())) {
                sources.computeIfAbsent(place, _ -> new HashSet<>())
                        .addAll(sources(server, entry.address()));
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
        entries.forEach((place, entry) ->
                channels.add(
                        new ListedChannel(
                                place.station(), entry, sources.getOrDefault(place, Set.of()))));
        channels.sort(BY_NUMBER);
        return channels;
    }

    private static List<GroupClash> clashes(List<ListedChannel> channels) {
        Map<Group, List<ListedChannel>> byGroup = new LinkedHashMap<>();
        for (ListedChannel channel : channels) {
            StreamAddress address = channel.entry().address();
            if (!address.isSourceSpecific()) {
                byGroup.computeIfAbsent(
                                new Group(address.group(), address.port()), _ -> new ArrayList<>())
                        .add(channel);
            }
        }
        return byGroup.entrySet().stream()
                .filter(entry -> isShared(entry.getValue()))
                .map(e -> new GroupClash(e.getKey().group(), e.getKey().port(), e.getValue()))
                .toList();
    }

    private static boolean isShared(List<ListedChannel> channels) {
        return channels.stream().map(ListedChannel::station).distinct().count() > 1;
    }
}

package carillon.client.onair;

import carillon.protocol.identity.StationId;
import java.util.List;
import java.util.Optional;

/**
 * All that is on the air, at one instant.
 *
 * @param channels by number, those of the same number by station
 * @param servers the servers heard, by station
 * @param clashes groups that several stations send to
 * @param ended servers that took leave of late, unlike those that fell silent; the latest first
 */
public record ProgramList(
        List<ListedChannel> channels,
        List<ListedServer> servers,
        List<GroupClash> clashes,
        List<EndedServer> ended) {

    /** Nothing was heard. */
    public static final ProgramList EMPTY = new ProgramList(List.of(), List.of(), List.of());

    public ProgramList {
        channels = List.copyOf(channels);
        servers = List.copyOf(servers);
        clashes = List.copyOf(clashes);
        ended = List.copyOf(ended);
    }

    /** What is on the air where no server took leave. */
    public ProgramList(
            List<ListedChannel> channels, List<ListedServer> servers, List<GroupClash> clashes) {
        this(channels, servers, clashes, List.of());
    }

    /** Whether a server was heard, and every page of every server is there. */
    public boolean isWhole() {
        return !servers.isEmpty() && servers.stream().allMatch(ListedServer::isWhole);
    }

    /** The same channel as it is listed now; empty if it is not listed any more. */
    public Optional<ListedChannel> find(ListedChannel channel) {
        return channels.stream().filter(channel::isSameAs).findFirst();
    }

    /** Who sent a channel that is not listed any more, and took leave; empty if nobody did. */
    public Optional<EndedServer> endedSender(ListedChannel channel) {
        return find(channel).isPresent()
                ? Optional.empty()
                : ended.stream().filter(each -> each.sent(channel)).findFirst();
    }

    /** A server of the station; empty if none is heard. */
    public Optional<ListedServer> server(StationId station) {
        return servers.stream().filter(each -> each.origin().station().equals(station)).findFirst();
    }
}

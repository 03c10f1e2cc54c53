package carillon.client.screen;

import carillon.client.onair.HeardPages;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ListedServer;
import carillon.client.onair.ProgramList;
import carillon.client.receive.ChannelSenders;
import carillon.client.tuner.Stations;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.PagesDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Programme lists for tests of the screen; their servers say {@link Stations#TIME} at 0 ns. */
public final class Listing {

    private Listing() {}

    /** A channel whose track began a minute ago and lasts four. */
    public static ListedChannel channel(int number, String name) {
        return channel(number, name, "Title", "Artist");
    }

    public static ListedChannel channel(int number, String name, String title, String artist) {
        Programme now = track(title, artist, Stations.TIME.minusSeconds(60));
        Programme next = track("Next one", artist, Stations.TIME.plusSeconds(180));
        return channel(Stations.HOME, number, name, new OnAir(1, now, next));
    }

    public static ListedChannel channel(StationId station, int number, String name, OnAir onAir) {
        ChannelEntry entry =
                new ChannelEntry(
                        new ChannelLabel(number, name, "About " + name),
                        new StreamAddress("239.192.68." + number % 256, "", 5004, 5005, number),
                        new StreamFormat(14, 90_000, "MP3", 128_000, false),
                        onAir);
        return new ListedChannel(station, entry, ChannelSenders.only(Stations.FIRST_ADDRESS));
    }

    public static ListedChannel locked(int number, String name) {
        ListedChannel channel = channel(number, name);
        ChannelEntry entry = channel.entry();
        ChannelEntry locked =
                new ChannelEntry(
                        entry.label(),
                        entry.address(),
                        new StreamFormat(14, 90_000, "MP3", 128_000, true),
                        entry.onAir());
        return new ListedChannel(channel.station(), locked, channel.senders());
    }

    public static List<ListedChannel> channels(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> channel(n, "Channel " + n)).toList();
    }

    public static ProgramList list(List<ListedChannel> channels) {
        return new ProgramList(channels, List.of(server(Stations.FIRST)), List.of());
    }

    public static ListedServer server(ServerId id) {
        return server(Stations.HOME, id);
    }

    public static ListedServer server(StationId station, ServerId id) {
        return new ListedServer(
                Stations.origin(station, id, 1),
                id.equals(Stations.FIRST) ? Stations.FIRST_ADDRESS : Stations.SECOND_ADDRESS,
                1,
                new HeardPages(PagesDigest.of(List.of()), List.of()),
                Stations.TIME,
                0);
    }

    private static Programme track(String title, String artist, Instant start) {
        return new Programme.Track(title, artist, start, Duration.ofMinutes(4));
    }
}

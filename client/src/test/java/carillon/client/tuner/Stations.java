package carillon.client.tuner;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.paging.EncodedPage;
import carillon.protocol.list.paging.PagedList;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Servers in a test: what they list, and the datagrams they send of it. */
public final class Stations {

    public static final StationId HOME = new StationId(0xAB00_0000_0000_0000L, 1);
    public static final StationId FOREIGN = new StationId(0xCD00_0000_0000_0000L, 2);
    public static final ServerId FIRST = new ServerId(0, 1);
    public static final ServerId SECOND = new ServerId(0, 2);
    public static final InetAddress FIRST_ADDRESS = InetAddress.ofLiteral("192.0.2.1");
    public static final InetAddress SECOND_ADDRESS = InetAddress.ofLiteral("192.0.2.2");
    public static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");

    private Stations() {}

    public static ListOrigin origin(StationId station, ServerId server, long boot) {
        return new ListOrigin(station, server, boot);
    }

    public static ChannelEntry channel(int number, String name) {
        return channel(number, name, "239.192.68." + number % 256, "");
    }

    public static ChannelEntry channel(int number, String name, String group, String source) {
        Programme now = new Programme.Track("Title", "Artist", TIME, Duration.ofMinutes(3));
        return new ChannelEntry(
                new ChannelLabel(number, name, ""),
                new StreamAddress(group, source, 5004, 5005, 1_000 + number),
                new StreamFormat(14, 90_000, "MP3", 128_000, false),
                new OnAir(1, now, Programme.unknown()));
    }

    public static List<ChannelEntry> channels(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> channel(n, "Channel " + n)).toList();
    }

    public static PagedList list(ListOrigin origin, List<ChannelEntry> channels) {
        return PagedList.empty(origin, 1_400).with(channels, TIME);
    }

    public static ByteBuffer beacon(PagedList list, String... sources) {
        return beacon(list, TIME, sources);
    }

    public static ByteBuffer beacon(PagedList list, Instant time, String... sources) {
        return ByteBuffer.wrap(ListCodec.encode(list.beacon(time, List.of(sources))));
    }

    /** The beacon, then all pages. */
    public static List<ByteBuffer> datagrams(PagedList list, String... sources) {
        return datagrams(list, TIME, sources);
    }

    /** The same at a time of the station. */
    public static List<ByteBuffer> datagrams(PagedList list, Instant time, String... sources) {
        List<ByteBuffer> datagrams = new ArrayList<>();
        datagrams.add(beacon(list, time, sources));
        list.pages().stream().map(EncodedPage::datagram).forEach(datagrams::add);
        return datagrams;
    }
}

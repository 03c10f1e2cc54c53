package carillon.client.cli.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import carillon.cli.shape.Form;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.receive.ChannelSenders;
import carillon.client.text.Cells;
import carillon.client.tuner.Stations;
import carillon.multicast.network.AddressText;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.identity.StationId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final StringWriter text = new StringWriter();

    @Test
    void channelsStandInColumns() {
        List<ListedChannel> channels =
                List.of(
                        listed(Stations.HOME, Stations.channel(1, "Jazz")),
                        listed(Stations.HOME, Stations.channel(12, "Chamber music")));

        assertThat(ChannelTable.lines(channels, OptionalInt.empty()))
                .containsExactly(
                        " 1  Jazz           Artist - Title  MP3 128 kbit/s  239.192.68.1:5004",
                        "12  Chamber music  Artist - Title  MP3 128 kbit/s  239.192.68.12:5004");
    }

    @Test
    void channelsOfSeveralStationsBearTheirStation() {
        List<ListedChannel> channels =
                List.of(
                        listed(Stations.HOME, Stations.channel(1, "Jazz")),
                        listed(Stations.FOREIGN, Stations.channel(1, "Folk")));

        assertThat(ChannelTable.lines(channels, OptionalInt.empty()))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1@ab000000  Jazz  "),
                        line -> assertThat(line).startsWith("1@cd000000  Folk  "));
    }

    @Test
    void linesFitATerminalAndTheAddressStaysWhole() {
        List<ListedChannel> channels =
                List.of(
                        listed(Stations.HOME, Stations.channel(1, "Jazz")),
                        playing(2, "Chamber music and songs", "灯籠 流し の 夜 に 聞く 長い 長い 曲 の 名前"));

        for (int width : new int[] {40, 60, 80, 200}) {
            assertThat(ChannelTable.lines(channels, OptionalInt.of(width)))
                    .allMatch(line -> Cells.width(line) <= Math.max(width, 44))
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("1  Ja").endsWith(".68.1:5004"),
                            line -> assertThat(line).startsWith("2  Ch").endsWith(".68.2:5004"));
        }
        assertThat(ChannelTable.lines(channels, OptionalInt.of(80)).getLast())
                .contains("Chamber music and songs", "…", "MP3 128 kbit/s");
        assertThat(ChannelTable.lines(channels, OptionalInt.of(200)).getLast()).contains("曲 の 名前");
    }

    @Test
    void manyChannelsAreSoonInColumns() {
        List<ListedChannel> channels =
                Stations.channels(20_000).stream().map(e -> listed(Stations.HOME, e)).toList();

        List<String> lines =
                assertTimeoutPreemptively(
                        SOON, () -> ChannelTable.lines(channels, OptionalInt.empty()));
        assertThat(lines).hasSize(20_000);
    }

    @Test
    void messagesNameOfVeryManyChannelsTheFirst() {
        List<ListedChannel> channels =
                Stations.channels(20_000).stream().map(e -> listed(Stations.HOME, e)).toList();

        assertThat(Refusals.known(channels, ChannelTable::label).lines())
                .hasSize(101)
                .startsWith("  1@ab000000  Channel 1")
                .endsWith("  and 19900 more");
        assertThat(Refusals.known(channels.subList(0, 100), ChannelTable::label).lines())
                .hasSize(100);
    }

    @Test
    void jsonHasEveryMemberThatIsKnown() {
        Instant start = Instant.parse("2026-03-01T12:00:00.250Z");
        Programme now = new Programme.Track("T", "A", start, Duration.ofMillis(61_500));
        Programme next = new Programme.Track("", "", start, Duration.ofSeconds(2));
        ChannelEntry entry =
                new ChannelEntry(
                        new ChannelLabel(3, "Jazz \"live\"", "All night"),
                        new StreamAddress("232.1.1.1", "192.0.2.7", 5004, 5005, -1),
                        new StreamFormat(14, 90_000, "MP3", 128_000, true),
                        new OnAir(1, now, next));

        assertThat(ChannelListJson.of(List.of(listed(Stations.HOME, entry))))
                .isEqualTo(
                        "[{\"number\":3,\"name\":\"Jazz \\\"live\\\"\",\"description\":\"All"
                                + " night\",\"group\":\"232.1.1.1\",\"source\":\"192.0.2.7\","
                                + "\"port\":5004,\"rtcpPort\":5005,\"ssrc\":4294967295,"
                                + "\"payloadType\":14,\"clockRate\":90000,\"format\":\"MP3\",\"bitrate\":128000,"
                                + "\"encrypted\":true,\"server\":\"ab000000000000000000000000000001\","
                                + "\"now\":{\"title\":\"T\",\"artist\":\"A\","
                                + "\"start\":\"2026-03-01T12:00:00.250Z\",\"duration\":61.5},"
                                + "\"next\":{\"start\":\"2026-03-01T12:00:00.250Z\",\"duration\":2}}]");
    }

    @Test
    void jsonLeavesOutWhatIsUnknown() {
        ChannelEntry entry =
                new ChannelEntry(
                        new ChannelLabel(3, "Jazz", ""),
                        new StreamAddress("239.1.1.1", "", 5004, 5005, 7),
                        new StreamFormat(14, 90_000, "", 0, false),
                        OnAir.NOTHING);

        assertThat(ChannelListJson.of(List.of(listed(Stations.HOME, entry))))
                .doesNotContain("description", "source", "format", "bitrate", "now", "next");
    }

    @Test
    void namesThatWouldSteerATerminalAreMadeHarmless() {
        ListedChannel sly = listed(Stations.HOME, Stations.channel(1, "J\u200Bazz\u200F up"));
        M3uCommand.print(
                new ProgramList(List.of(sly), List.of(), List.of()), new PrintWriter(text));

        assertThat(ChannelTable.lines(List.of(sly), OptionalInt.empty()))
                .containsExactly("1  Jazz up  Artist - Title  MP3 128 kbit/s  239.192.68.1:5004");
        assertThat(text.toString()).contains("#EXTINF:-1,Jazz up\n");
    }

    @Test
    void playlistsNameTheSourceOfASourceSpecificGroup() {
        ChannelEntry entry = Stations.channel(1, "Jazz", "ff3e::8000:1", "2001:db8::7");
        ProgramList list =
                new ProgramList(List.of(listed(Stations.HOME, entry)), List.of(), List.of());
        M3uCommand.print(list, new PrintWriter(text));

        assertThat(text.toString().lines()).endsWith("rtp://[2001:db8::7]@[ff3e::8000:1]:5004");
    }

    @Test
    void groupsAreReadAndWrittenInOneForm() {
        for (String form : List.of("239.192.67.1:6700", "[ff15::67:1]:6700")) {
            InetSocketAddress group = Form.GROUP_AND_PORT.convert(form);

            assertThat(AddressText.of(group.getAddress(), group.getPort())).isEqualTo(form);
        }
    }

    private static ListedChannel playing(int number, String name, String title) {
        ChannelEntry entry = Stations.channel(number, name);
        Programme now = new Programme.Track(title, "", Stations.TIME, Duration.ofMinutes(3));
        return listed(
                Stations.HOME,
                new ChannelEntry(
                        entry.label(),
                        entry.address(),
                        entry.format(),
                        new OnAir(1, now, Programme.unknown())));
    }

    private static ListedChannel listed(StationId station, ChannelEntry entry) {
        return new ListedChannel(station, entry, ChannelSenders.only(Stations.FIRST_ADDRESS));
    }
}

package carillon.server.listing;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ListOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows of a programme list as tests want them. */
final class Rows {

    static final StationId STATION = new StationId(1, 2);
    static final ListOrigin ORIGIN = new ListOrigin(STATION, new ServerId(3, 4), 1);

    private Rows() {}

    /** Channel n, to 239.192.68.0 plus n, playing a track of that title. */
    static ChannelEntry row(int number, String title) {
        String group = "239.192.%d.%d".formatted(68 + number / 256, number % 256);
        Programme now =
                new Programme.Track(
                        title,
                        "Artist " + number,
                        Instant.parse("2026-06-01T12:00:00Z"),
                        Duration.ofMinutes(3));
        return new ChannelEntry(
                new ChannelLabel(number, "Channel " + number, "What is on " + number * 7919L),
                new StreamAddress(group, "", 5004, 5005, number * 104_729),
                new StreamFormat(14, 90_000, "MP3", 128_000, false),
                new OnAir(1, now, Programme.unknown()));
    }

    static List<ChannelEntry> rows(int count, String title) {
        List<ChannelEntry> rows = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            rows.add(row(number, title + number));
        }
        return rows;
    }
}

package carillon.server.listing;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.clock.ChannelClock;
import carillon.library.clock.StationClock;
import carillon.library.edition.Digest256;
import carillon.library.edition.Edition;
import carillon.library.edition.Order;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import carillon.library.tags.Tags;
import carillon.library.timeline.ChannelPhase;
import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.Timeline;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.time.Flicks;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ChannelRowTest {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final TrackSummary MINUTE =
            new TrackSummary(
                    new TrackId(new Digest256(1, 2, 3, 4)), 60 * Flicks.PER_SECOND, 766, 960_000);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicReference<StreamAddress> address = new AtomicReference<>(from("192.0.2.7"));
    private final Timeline timeline =
            Timeline.of(
                    List.of(
                            DatedEdition.first(
                                    new Edition(
                                            List.of(MINUTE), Order.NAME, Packetization.DEFAULT))));
    private final ChannelRow row = row(0);

    private ChannelRow row(long phaseFlicks) {
        StationClock station = StationClock.start(nanos::get, () -> START);
        return new ChannelRow(
                new ChannelLabel(3, "News", ""),
                address::get,
                new StreamFormat(14, 90_000, "MP3", 128_000, false),
                new Programmes(
                        new ChannelClock(station, phaseFlicks), () -> timeline, _ -> Tags.NONE));
    }

    private static StreamAddress from(String source) {
        return new StreamAddress("232.1.2.3", source, 5004, 5005, 77);
    }

    @Test
    void isMadeOnceForEachTrack() {
        ChannelEntry first = row.entry();
        nanos.addAndGet(30_000_000_000L);
        assertThat(row.entry()).isSameAs(first);
        nanos.addAndGet(31_000_000_000L);
        assertThat(row.entry()).isNotEqualTo(first);
    }

    @Test
    void tellsStartsInChannelTimeAsTimestampsDo() {
        long phase = ChannelPhase.flicks(7);
        assertThat(phase).isPositive();

        // By the channel's clock it is some milliseconds before twelve; tracks last a minute.
        assertThat(row(phase).entry().onAir().now())
                .isInstanceOfSatisfying(
                        Programme.Track.class,
                        track -> assertThat(track.start()).isEqualTo(START.minusSeconds(60)));
    }

    @Test
    void followsTheAddressThatTheStationSendsFrom() {
        assertThat(row.entry().address().source()).isEqualTo("192.0.2.7");

        address.set(from("192.0.2.99"));

        assertThat(row.entry().address().source()).isEqualTo("192.0.2.99");
    }
}

package carillon.client.record;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.ListedServer;
import carillon.client.tuner.pages.HeardPages;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.PagesDigest;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeaconClockTest {

    @Test
    void beaconsThatAreHeardLateDoNotPutItBack() {
        BeaconClock clock = new BeaconClock(beacon(0, 3));
        for (int second = 1; second < 8; second++) {
            clock.heard(beacon(second, 60));
        }

        assertThat(clock.time(9_000_000_000L)).isEqualTo(Tracks.START.plusMillis(9_000 - 3));
    }

    @Test
    void aBeaconThatIsHeardSoonerPutsItRight() {
        BeaconClock clock = new BeaconClock(beacon(0, 60));
        clock.heard(beacon(1, 1));

        assertThat(clock.time(2_000_000_000L)).isEqualTo(Tracks.START.plusMillis(2_000 - 1));
    }

    @Test
    void forgetsWhatWasLongAgoSinceNoTwoClocksRunAlike() {
        BeaconClock clock = new BeaconClock(beacon(0, 0));
        for (int second = 1; second <= 8; second++) {
            clock.heard(beacon(second, 5));
        }

        assertThat(clock.time(0)).isEqualTo(Tracks.START.minusMillis(5));
    }

    @Test
    void followsAStepOfTheStationsClock() {
        BeaconClock clock = new BeaconClock(beacon(0, 0));
        clock.heard(beacon(1, 3_600_000));

        assertThat(clock.time(0)).isEqualTo(Tracks.START.minusSeconds(3_600));
    }

    /** One that says a second after the start, and is heard late. */
    private static ListedServer beacon(int second, int lateMillis) {
        Instant said = Tracks.START.plusSeconds(second);
        return new ListedServer(
                new ListOrigin(new StationId(1, 1), new ServerId(1, 1), 1),
                InetAddress.ofLiteral("127.0.0.1"),
                1,
                new HeardPages(PagesDigest.of(List.of()), List.of()),
                said,
                Duration.ofSeconds(second).plusMillis(lateMillis).toNanos());
    }
}

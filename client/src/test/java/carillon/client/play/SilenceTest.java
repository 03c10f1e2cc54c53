package carillon.client.play;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.EndedServer;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.receive.ReceptionCounts;
import carillon.client.receive.order.PacketCounts;
import carillon.client.screen.Listing;
import carillon.client.tuner.Stations;
import carillon.multicast.receive.Joins;
import carillon.protocol.identity.StationId;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Joins JOINS = new Joins(List.of("lo"), List.of());

    private final ListedChannel channel = Listing.channel(2, "Bells");
    private final ProgramList listed = Listing.list(List.of(channel));
    private final Silence silence = new Silence(0);

    @Test
    void saysAtOnceThatTheServerHasEndedAndOnceThatTheChannelIsBack() {
        look(listed, 10, 1_000);
        look(ended(Stations.HOME, Stations.FIRST_ADDRESS), 10, 1_100);
        assertThat(silence.reason()).isEqualTo("server 192.0.2.1 has ended");

        look(ended(Stations.HOME, Stations.FIRST_ADDRESS), 10, 9_000);
        look(listed, 11, 10_500);
        assertThat(silence.end()).isEqualTo("Bells is back after 9 s");
        assertThat(silence.reason()).isEmpty();

        look(listed, 12, 10_600);
        assertThat(silence.end()).isEmpty();
    }

    @Test
    void packetsBehindTheFarewellDoNotBringTheChannelBack() {
        look(ended(Stations.HOME, Stations.FIRST_ADDRESS), 0, 100);
        look(ended(Stations.HOME, Stations.FIRST_ADDRESS), 1, 150);

        assertThat(silence.end()).isEmpty();
        assertThat(silence.reason()).isEqualTo("server 192.0.2.1 has ended");
    }

    @Test
    void aServerThatIsBackWithinASecondEndsTheSilenceToo() {
        look(listed, 10, 1_000);
        look(ended(Stations.HOME, Stations.FIRST_ADDRESS), 10, 1_100);
        look(listed, 11, 1_800);

        assertThat(silence.reason()).isEmpty();
        assertThat(silence.end()).isEqualTo("Bells is back");
    }

    @Test
    void theEndOfAnotherStationOrServerIsNoReason() {
        look(ended(Stations.FOREIGN, Stations.FIRST_ADDRESS), 0, 1_100);
        look(ended(Stations.HOME, Stations.SECOND_ADDRESS), 0, 1_200);

        assertThat(silence.reason()).isEmpty();
    }

    @Test
    void whileSomebodyElseListsTheChannelTheEndOfAServerIsNoReason() {
        EndedServer gone =
                new EndedServer(
                        Stations.HOME,
                        Stations.FIRST,
                        Stations.FIRST_ADDRESS,
                        Set.of(Stations.FIRST_ADDRESS));
        look(new ProgramList(List.of(channel), List.of(), List.of(), List.of(gone)), 0, 1_100);

        assertThat(silence.reason()).isEmpty();
    }

    @Test
    void saysThatAServerGoesOnWithoutTheChannel() {
        ProgramList without = Listing.list(List.of(Listing.channel(3, "Voices")));
        look(listed, 10, 1_000);
        look(without, 10, 1_500);
        assertThat(silence.reason()).isEmpty();

        look(without, 10, 2_000);
        assertThat(silence.reason()).isEqualTo("server 192.0.2.1 has taken Bells off the air");
    }

    @Test
    void saysAfterAWhileThatNothingCameForNoKnownReason() {
        look(listed, 0, 2_999);
        assertThat(silence.reason()).isEmpty();

        look(listed, 0, 3_000);
        assertThat(silence.reason())
                .isEqualTo("nothing of Bells has come to 239.192.68.2:5004 through lo for 3 s");
    }

    private static ProgramList ended(StationId station, InetAddress address) {
        EndedServer server = new EndedServer(station, Stations.FIRST, address, Set.of(address));
        return new ProgramList(List.of(), List.of(), List.of(), List.of(server));
    }

    private void look(ProgramList list, long received, long millis) {
        PacketCounts packets = new PacketCounts(received, 0, 0, 0, 0, 0, 0, 0);
        silence.look(
                list,
                channel,
                new ReceptionCounts(packets, 0, Map.of()),
                JOINS,
                Duration.ofMillis(millis).toNanos());
    }
}

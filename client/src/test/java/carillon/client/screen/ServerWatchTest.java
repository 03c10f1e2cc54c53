package carillon.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.EndedServer;
import carillon.client.onair.GroupClash;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ListedServer;
import carillon.client.onair.ProgramList;
import carillon.client.tuner.Stations;
import carillon.client.tuner.TunerStatus;
import carillon.multicast.receive.Joins;
import carillon.protocol.identity.ServerId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerWatchTest {

    private static final long SECOND_NANOS = 1_000_000_000;

    private final Notices notices = new Notices();
    private final ServerWatch watch = new ServerWatch("239.192.67.1:6700", notices, 0);

    @Test
    void listensForAWhileBeforeItSaysThatNobodyIsHeard() {
        watch.look(ProgramList.EMPTY, 0);

        assertThat(remarks(SECOND_NANOS))
                .containsExactly("listening for servers on 239.192.67.1:6700");
        assertThat(remarks(2 * SECOND_NANOS))
                .containsExactly("no server heard on 239.192.67.1:6700 through lo within 2 s");
    }

    @Test
    void saysWhyNobodyCouldBeAsked() {
        watch.look(ProgramList.EMPTY, 0);

        assertThat(watch.remarks(tuner(List.of(), "Operation not permitted"), 2 * SECOND_NANOS))
                .containsExactly(
                        "no server heard on 239.192.67.1:6700 through no interface within 2 s;"
                                + " Operation not permitted");
    }

    @Test
    void keepsTheLastListWhileNoServerIsHeardAndSaysForHowLong() {
        ProgramList list = Listing.list(Listing.channels(3)); // heard at 0
        watch.look(list, SECOND_NANOS);
        watch.look(ProgramList.EMPTY, 5 * SECOND_NANOS);

        assertThat(watch.list()).isEqualTo(list);
        assertThat(remarks(7 * SECOND_NANOS))
                .containsExactly("no server has been heard for 7 s; this is the last list");
        assertThat(notices.texts(7 * SECOND_NANOS))
                .containsExactly("server 192.0.2.1 is not heard any more");
    }

    @Test
    void saysOnceThatAServerIsBack() {
        ProgramList list = Listing.list(Listing.channels(1));
        watch.look(list, 0);
        watch.look(ProgramList.EMPTY, SECOND_NANOS);
        watch.look(list, 10 * SECOND_NANOS);
        watch.look(list, 11 * SECOND_NANOS);

        assertThat(notices.texts(11 * SECOND_NANOS)).containsExactly("server 192.0.2.1 is back");
        assertThat(remarks(11 * SECOND_NANOS)).isEmpty();
    }

    @Test
    void saysThatOneOfTwoServersHasGone() {
        List<ListedChannel> channels = Listing.channels(1);
        ProgramList both =
                new ProgramList(
                        channels,
                        List.of(Listing.server(Stations.FIRST), Listing.server(Stations.SECOND)),
                        List.of());
        watch.look(both, 0);
        watch.look(Listing.list(channels), SECOND_NANOS);

        assertThat(notices.texts(SECOND_NANOS))
                .containsExactly("server 192.0.2.2 is not heard any more");
        assertThat(remarks(SECOND_NANOS)).isEmpty();
    }

    @Test
    void tellsAServerThatEndedFromOneThatFellSilent() {
        watch.look(Listing.list(Listing.channels(1)), 0);
        EndedServer ended =
                new EndedServer(Stations.HOME, Stations.FIRST, Stations.FIRST_ADDRESS, Set.of());
        watch.look(new ProgramList(List.of(), List.of(), List.of(), List.of(ended)), SECOND_NANOS);

        assertThat(notices.texts(SECOND_NANOS)).containsExactly("server 192.0.2.1 has ended");
    }

    @Test
    void namesTheStationOfAServerThatHasGoneWhereAnotherGoesOn() {
        List<ListedChannel> channels = Listing.channels(1);
        ListedServer foreign = Listing.server(Stations.FOREIGN, Stations.SECOND);
        watch.look(
                new ProgramList(
                        channels, List.of(Listing.server(Stations.FIRST), foreign), List.of()),
                0);
        watch.look(Listing.list(channels), SECOND_NANOS);

        assertThat(notices.texts(SECOND_NANOS))
                .containsExactly("server 192.0.2.2 is not heard any more (of station cd000000)");
    }

    @Test
    void forgetsForgedServersThatComeAndGo() {
        for (int i = 0; i < 10_000; i++) {
            watch.look(passing(i), i * SECOND_NANOS / 100);
        }
        notices.clear();
        watch.look(passing(0), 100 * SECOND_NANOS);
        assertThat(notices.texts(100 * SECOND_NANOS)).doesNotContain("server 192.0.2.2 is back");
        watch.look(passing(9_990), 100 * SECOND_NANOS);
        assertThat(notices.texts(100 * SECOND_NANOS)).contains("server 192.0.2.2 is back");

        notices.clear();
        watch.look(passing(10_000), 1_000 * SECOND_NANOS);
        watch.look(passing(9_995), 1_000 * SECOND_NANOS);
        assertThat(notices.texts(1_000 * SECOND_NANOS)).doesNotContain("server 192.0.2.2 is back");
    }

    private static ProgramList passing(int server) {
        return new ProgramList(
                List.of(), List.of(Listing.server(new ServerId(9, server))), List.of());
    }

    @Test
    void saysWhichGroupSeveralStationsSendTo() {
        List<ListedChannel> channels = Listing.channels(1);
        GroupClash clash = new GroupClash("239.192.68.1", 5004, channels);
        watch.look(
                new ProgramList(channels, List.of(Listing.server(Stations.FIRST)), List.of(clash)),
                0);

        assertThat(remarks(0)).containsExactly("several stations send to 239.192.68.1 port 5004");
    }

    @Test
    void saysWhoSpeaksAsSomebodyElse() {
        watch.look(Listing.list(Listing.channels(1)), 0);
        TunerStatus tuner =
                new TunerStatus(Map.of(), new Joins(List.of("lo"), List.of()), "", "somebody");

        assertThat(watch.remarks(tuner, 0)).containsExactly("somebody");
    }

    private List<String> remarks(long nowNanos) {
        return watch.remarks(tuner(List.of("lo"), ""), nowNanos);
    }

    private static TunerStatus tuner(List<String> joined, String askFailure) {
        return new TunerStatus(Map.of(), new Joins(joined, List.of()), askFailure, "");
    }
}

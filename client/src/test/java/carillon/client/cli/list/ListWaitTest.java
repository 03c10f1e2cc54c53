package carillon.client.cli.list;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.HeardPages;
import carillon.client.onair.ListedServer;
import carillon.client.onair.ProgramList;
import carillon.client.screen.Listing;
import carillon.client.tuner.Stations;
import carillon.protocol.identity.ServerId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListWaitTest {

    private static final ListedServer WHOLE = Listing.server(Stations.FIRST);
    private static final ListedServer BROKEN = broken(Stations.SECOND);

    @Test
    void waitsLongWhileNoListIsWhole() {
        assertThat(ListWait.patience(list(1, BROKEN))).isEqualTo(ListWait.LONGER);
        assertThat(ListWait.patience(list(0, WHOLE))).isEqualTo(ListWait.LONGER);
    }

    @Test
    void aListThatIsNeverWholeDoesNotDelayTheOthers() {
        assertThat(ListWait.patience(list(1, WHOLE, BROKEN))).isEqualTo(ListWait.ONCE_ONE_IS_WHOLE);
    }

    private static ProgramList list(int channels, ListedServer... servers) {
        return new ProgramList(Listing.channels(channels), List.of(servers), List.of());
    }

    private static ListedServer broken(ServerId id) {
        ListedServer server = Listing.server(id);
        HeardPages none =
                new HeardPages(
                        Stations.list(server.origin(), Stations.channels(1))
                                .beacon(Stations.TIME, List.of())
                                .digest(),
                        List.of());
        return new ListedServer(
                server.origin(), server.address(), 1, none, server.time(), server.heardNanos());
    }
}

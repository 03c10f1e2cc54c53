package carillon.client.tuner;

import static carillon.client.tuner.Stations.FIRST;
import static carillon.client.tuner.Stations.FIRST_ADDRESS;
import static carillon.client.tuner.Stations.FOREIGN;
import static carillon.client.tuner.Stations.HOME;
import static carillon.client.tuner.Stations.SECOND;
import static carillon.client.tuner.Stations.SECOND_ADDRESS;
import static carillon.client.tuner.Stations.beacon;
import static carillon.client.tuner.Stations.channel;
import static carillon.client.tuner.Stations.channels;
import static carillon.client.tuner.Stations.datagrams;
import static carillon.client.tuner.Stations.list;
import static carillon.client.tuner.Stations.origin;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.GroupClash;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.paging.PagedList;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListMergeTest {

    private static final long SECOND_NANOS = 1_000_000_000;

    private final ListBook book = new ListBook();

    @Test
    void serversOfOneStationListAChannelOnceAndStandInForEachOther() {
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);
        hear(list(origin(HOME, SECOND, 5), channels(2)), SECOND_ADDRESS);

        ProgramList heard = book.programList(0);
        assertThat(heard.channels()).hasSize(2);
        assertThat(heard.servers()).hasSize(2);
        assertThat(heard.channels().getFirst().senders().first()).containsExactly(FIRST_ADDRESS);
        assertThat(heard.channels().getFirst().senders().standIns())
                .containsExactly(SECOND_ADDRESS);
        assertThat(heard.clashes()).isEmpty();
    }

    @Test
    void whenOneOfTwoServersDiesItsAddressIsNoSourceAnyMore() {
        hear(list(origin(HOME, FIRST, 1), channels(1)), FIRST_ADDRESS);
        PagedList survivor = list(origin(HOME, SECOND, 5), channels(1));
        hear(survivor, SECOND_ADDRESS);
        book.accept(beacon(survivor), SECOND_ADDRESS, 4 * SECOND_NANOS);

        assertThat(book.programList(5 * SECOND_NANOS).channels().getFirst().senders().first())
                .containsExactly(SECOND_ADDRESS);
    }

    @Test
    void aServerThatSendsAChannelElsewhereIsNoSourceOfIt() {
        hear(list(origin(HOME, FIRST, 1), channels(1)), FIRST_ADDRESS);
        ChannelEntry elsewhere = channel(1, "Channel 1", "239.192.99.1", "");
        hear(list(origin(HOME, SECOND, 1), List.of(elsewhere)), SECOND_ADDRESS);

        ListedChannel heard = book.programList(0).channels().getFirst();
        assertThat(heard.entry().address().group()).isEqualTo("239.192.68.1");
        assertThat(heard.senders().first()).containsExactly(FIRST_ADDRESS);
    }

    @Test
    void stationsWithTheSameNumbersAreListedBesideEachOther() {
        hear(list(origin(FOREIGN, SECOND, 1), channelsAt("239.192.99.")), SECOND_ADDRESS);
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);

        ProgramList heard = book.programList(0);
        assertThat(heard.channels()).extracting(ListedChannel::number).containsExactly(1, 1, 2, 2);
        assertThat(heard.channels())
                .extracting(ListedChannel::station)
                .containsExactly(HOME, FOREIGN, HOME, FOREIGN);
        assertThat(heard.clashes()).isEmpty();
    }

    @Test
    void tellsWhenTwoStationsSendToOneGroup() {
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);
        hear(list(origin(FOREIGN, SECOND, 1), channels(1)), SECOND_ADDRESS);

        GroupClash clash = book.programList(0).clashes().getFirst();
        assertThat(clash.group()).isEqualTo("239.192.68.1");
        assertThat(clash.channels())
                .extracting(ListedChannel::station)
                .containsExactlyInAnyOrder(HOME, FOREIGN);
    }

    private void hear(PagedList list, InetAddress from) {
        datagrams(list).forEach(each -> book.accept(each, from, 0));
    }

    private static List<ChannelEntry> channelsAt(String prefix) {
        return List.of(channel(1, "A", prefix + 1, ""), channel(2, "B", prefix + 2, ""));
    }
}

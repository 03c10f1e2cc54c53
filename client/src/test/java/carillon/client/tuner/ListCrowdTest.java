package carillon.client.tuner;

import static carillon.client.tuner.Stations.FIRST;
import static carillon.client.tuner.Stations.FIRST_ADDRESS;
import static carillon.client.tuner.Stations.FOREIGN;
import static carillon.client.tuner.Stations.HOME;
import static carillon.client.tuner.Stations.SECOND_ADDRESS;
import static carillon.client.tuner.Stations.beacon;
import static carillon.client.tuner.Stations.channels;
import static carillon.client.tuner.Stations.datagrams;
import static carillon.client.tuner.Stations.list;
import static carillon.client.tuner.Stations.origin;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.ProgramList;
import carillon.protocol.Rejection;
import carillon.protocol.identity.ServerId;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.paging.PagedList;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/** One address takes all the room there is; what others say is to be heard all the same. */
class ListCrowdTest {

    private static final InetAddress CROWD = InetAddress.ofLiteral("192.0.2.66");

    private final ListBook book = new ListBook();

    @Test
    void manyServersOfOneAddressKeepNobodyElseOut() {
        for (int i = 0; i < 100; i++) {
            book.accept(beacon(list(crowded(i), channels(1))), CROWD, 0);
        }
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);

        assertThat(book.programList(0).server(HOME)).isPresent();
        assertThat(book.programList(0).channels()).hasSize(2);
        assertThat(book.programList(0).servers()).hasSize(HeardServers.MAX_SERVERS);
    }

    @Test
    void whatTheCrowdSaysLaterPushesNobodyOut() {
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);
        for (int i = 0; i < 1_000; i++) {
            book.accept(beacon(list(crowded(i), channels(1))), CROWD, 0);
        }

        assertThat(book.programList(0).channels()).hasSize(2);
    }

    @Test
    void ofManyAddressesThoseWithoutAChannelMakeRoom() {
        for (int i = 0; i < 64; i++) {
            InetAddress each = InetAddress.ofLiteral("198.51.100." + i);
            book.accept(beacon(list(crowded(i), channels(1))), each, i);
        }
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);

        assertThat(book.programList(0).channels()).hasSize(2);
    }

    @Test
    void manyRowsOfOneAddressKeepNobodysOut() {
        for (int i = 0; i < 15; i++) {
            hear(list(crowded(i), channels(2_000)), CROWD);
        }
        hear(list(origin(HOME, FIRST, 1), channels(900)), FIRST_ADDRESS);

        assertThat(rows(FIRST_ADDRESS)).isEqualTo(900);
        assertThat(book.programList(0).server(HOME).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void manyServersOfSeveralAddressesKeepNobodyElseOut() {
        for (int i = 0; i < 64; i++) {
            hear(list(crowded(i), channels(1)), crowd(i / 8));
        }
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);
        for (int i = 0; i < 64; i++) {
            hear(list(crowded(i), channels(1)), crowd(i / 8));
        }

        assertThat(rows(FIRST_ADDRESS)).isEqualTo(2);
        assertThat(book.programList(0).servers()).hasSize(HeardServers.MAX_SERVERS);
    }

    @Test
    void manyRowsOfSeveralAddressesKeepNobodysOut() {
        for (int i = 0; i < 8; i++) {
            hear(list(crowded(i), channels(2_500)), crowd(i));
        }
        hear(list(origin(HOME, FIRST, 1), channels(900)), FIRST_ADDRESS);
        for (int i = 0; i < 8; i++) {
            hear(list(crowded(i), channels(2_500)), crowd(i));
        }

        assertThat(rows(FIRST_ADDRESS)).isEqualTo(900);
    }

    @Test
    void twoGreedyAddressesComeToRest() {
        for (int i = 0; i < 10; i++) {
            hear(list(crowded(i), channels(2_000)), CROWD);
        }
        for (int i = 10; i < 15; i++) {
            hear(list(crowded(i), channels(2_000)), SECOND_ADDRESS);
        }
        ProgramList kept = book.programList(0);
        for (int i = 0; i < 10; i++) {
            hear(list(crowded(i), channels(2_000)), CROWD);
        }

        assertThat(book.rejected()).containsKey(Rejection.LIMIT_EXCEEDED);
        assertThat(book.programList(0).channels()).isEqualTo(kept.channels());
    }

    @Test
    void rowsOfServersThatAreGoneKeepNobodysOut() {
        for (int i = 0; i < 15; i++) {
            hear(list(crowded(i), channels(2_000)), CROWD);
        }
        long later = HeardServer.STALE.toNanos();
        PagedList next = list(crowded(99), channels(9_000));
        datagrams(next).forEach(each -> book.accept(each, CROWD, later));

        assertThat(book.programList(later).channels()).hasSize(9_000);
    }

    private int rows(InetAddress from) {
        return (int)
                book.programList(0).channels().stream()
                        .filter(each -> each.senders().first().contains(from))
                        .count();
    }

    private static InetAddress crowd(int address) {
        return InetAddress.ofLiteral("198.51.100." + address);
    }

    private static ListOrigin crowded(int server) {
        return origin(FOREIGN, new ServerId(9, server), 1);
    }

    private void hear(PagedList list, InetAddress from) {
        datagrams(list).forEach(each -> book.accept(each, from, 0));
    }
}

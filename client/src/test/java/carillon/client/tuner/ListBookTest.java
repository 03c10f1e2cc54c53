package carillon.client.tuner;

import static carillon.client.tuner.Stations.FIRST;
import static carillon.client.tuner.Stations.FIRST_ADDRESS;
import static carillon.client.tuner.Stations.HOME;
import static carillon.client.tuner.Stations.SECOND_ADDRESS;
import static carillon.client.tuner.Stations.TIME;
import static carillon.client.tuner.Stations.beacon;
import static carillon.client.tuner.Stations.channel;
import static carillon.client.tuner.Stations.channels;
import static carillon.client.tuner.Stations.datagrams;
import static carillon.client.tuner.Stations.list;
import static carillon.client.tuner.Stations.origin;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.EndedServer;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ListedServer;
import carillon.client.onair.ProgramList;
import carillon.protocol.Rejection;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.identity.ServerId;
import carillon.protocol.list.Farewell;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.paging.PagedList;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListBookTest {

    private static final long SECOND_NANOS = 1_000_000_000;

    private final ListBook book = new ListBook();

    @Test
    void listsTheChannelsOfAServer() {
        hear(list(origin(HOME, FIRST, 1), channels(3)), FIRST_ADDRESS);

        ProgramList heard = book.programList(0);
        assertThat(heard.channels()).extracting(ListedChannel::number).containsExactly(1, 2, 3);
        assertThat(heard.isWhole()).isTrue();
        assertThat(heard.servers()).hasSize(1);
        assertThat(heard.channels().getFirst().senders().first()).containsExactly(FIRST_ADDRESS);
    }

    @Test
    void namesTheStreamToListenTo() {
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);

        var stream = book.programList(0).channels().getLast().stream();
        assertThat(stream.group()).isEqualTo(InetAddress.ofLiteral("239.192.68.2"));
        assertThat(stream.port()).isEqualTo(5004);
        assertThat(stream.identity().ssrc()).isEqualTo(1_002);
        assertThat(stream.isSourceSpecific()).isFalse();
    }

    @Test
    void believesTheSourcesThatABeaconNames() {
        PagedList list = list(origin(HOME, FIRST, 1), channels(1));
        datagrams(list, "198.51.100.7").forEach(each -> book.accept(each, FIRST_ADDRESS, 0));

        assertThat(book.programList(0).channels().getFirst().senders().first())
                .containsExactly(InetAddress.ofLiteral("198.51.100.7"));
    }

    @Test
    void aSourceSpecificChannelComesFromItsSourceOnly() {
        ChannelEntry channel = channel(1, "One", "232.1.1.1", "198.51.100.9");
        hear(list(origin(HOME, FIRST, 1), List.of(channel)), FIRST_ADDRESS);

        var stream = book.programList(0).channels().getFirst().stream();
        assertThat(stream.isSourceSpecific()).isTrue();
        assertThat(stream.senders().first()).containsExactly(InetAddress.ofLiteral("198.51.100.9"));
    }

    @Test
    void aListWithALostPageIsNotWholeUntilThePageComesAgain() {
        List<ByteBuffer> datagrams = datagrams(list(origin(HOME, FIRST, 1), channels(100)));
        ByteBuffer lost = datagrams.remove(3);
        datagrams.forEach(each -> book.accept(each, FIRST_ADDRESS, 0));
        int known = book.programList(0).channels().size();
        assertThat(book.programList(0).isWhole()).isFalse();
        assertThat(known).isBetween(1, 99);

        book.accept(lost, FIRST_ADDRESS, 0);
        assertThat(book.programList(0).isWhole()).isTrue();
        assertThat(book.programList(0).channels()).hasSize(100);
    }

    @Test
    void anyOrderOfThePagesAfterTheBeaconWillDo() {
        List<ByteBuffer> datagrams = datagrams(list(origin(HOME, FIRST, 1), channels(1_000)));
        book.accept(datagrams.getFirst(), FIRST_ADDRESS, 0);
        for (ByteBuffer page : datagrams.reversed()) {
            book.accept(page, FIRST_ADDRESS, 0);
        }

        assertThat(book.programList(0).isWhole()).isTrue();
        assertThat(book.programList(0).channels()).hasSize(1_000);
    }

    @Test
    void aPageThatDidNotChangeIsGoodUnderTheNextBeacon() {
        PagedList first = list(origin(HOME, FIRST, 1), channels(100));
        hear(first, FIRST_ADDRESS);
        List<ChannelEntry> changed = new ArrayList<>(channels(100));
        changed.set(50, channel(51, "Channel 51", "239.192.68.251", ""));
        PagedList second = first.with(changed, TIME);
        book.accept(beacon(second), FIRST_ADDRESS, 0);
        assertThat(book.programList(0).isWhole()).isFalse();

        second.pages().stream()
                .filter(page -> page.page().generation() == second.generation())
                .forEach(page -> book.accept(page.datagram(), FIRST_ADDRESS, 0));
        assertThat(book.programList(0).isWhole()).isTrue();
        assertThat(book.programList(0).channels().get(50).entry().address().group())
                .isEqualTo("239.192.68.251");
    }

    @Test
    void pagesAndBeaconsThatComeLateChangeNothing() {
        PagedList first = list(origin(HOME, FIRST, 1), channels(2));
        PagedList second = first.with(List.of(channel(1, "Renamed")), TIME);
        hear(second, FIRST_ADDRESS);
        hear(first, FIRST_ADDRESS);

        assertThat(book.programList(0).channels())
                .extracting(ListedChannel::name)
                .containsExactly("Renamed");
        assertThat(book.programList(0).isWhole()).isTrue();
    }

    @Test
    void aServerIsStaleAfterFiveSecondsWithoutABeacon() {
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);

        assertThat(book.programList(5 * SECOND_NANOS - 1).channels()).hasSize(2);
        assertThat(book.programList(5 * SECOND_NANOS)).isEqualTo(ProgramList.EMPTY);
    }

    @Test
    void aStaleServerIsThereAgainWithItsNextBeacon() {
        PagedList list = list(origin(HOME, FIRST, 1), channels(2));
        hear(list, FIRST_ADDRESS);
        book.accept(beacon(list), FIRST_ADDRESS, 9 * SECOND_NANOS);

        assertThat(book.programList(9 * SECOND_NANOS).channels()).hasSize(2);
        assertThat(book.programList(9 * SECOND_NANOS).isWhole()).isTrue();
    }

    @Test
    void aRestartedServerReplacesItsOwnList() {
        hear(list(origin(HOME, FIRST, 1), channels(9)), FIRST_ADDRESS);
        PagedList restarted = list(origin(HOME, FIRST, 2), channels(2));
        book.accept(beacon(restarted), FIRST_ADDRESS, 0);
        assertThat(book.programList(0).channels()).isEmpty();

        hear(restarted, FIRST_ADDRESS);
        assertThat(book.programList(0).channels()).hasSize(2);
        assertThat(book.programList(0).servers()).hasSize(1);
    }

    @Test
    void whatAnEarlierBootSaidIsIgnored() {
        hear(list(origin(HOME, FIRST, 2), channels(2)), FIRST_ADDRESS);
        hear(list(origin(HOME, FIRST, 1), channels(9)), FIRST_ADDRESS);

        assertThat(book.programList(0).channels()).hasSize(2);
    }

    @Test
    void aServerThatForgotItsBootIsBelievedOnceItIsStale() {
        hear(list(origin(HOME, FIRST, 7), channels(9)), FIRST_ADDRESS);
        long later = 6 * SECOND_NANOS;
        datagrams(list(origin(HOME, FIRST, 1), channels(2)))
                .forEach(each -> book.accept(each, FIRST_ADDRESS, later));

        assertThat(book.programList(later).channels()).hasSize(2);
    }

    @Test
    void pagesThatWereDroppedAreReadAgainWhenTheyComeAgain() {
        PagedList list = list(origin(HOME, FIRST, 1), channels(9));
        hear(list, FIRST_ADDRESS);
        book.accept(beacon(list(origin(HOME, FIRST, 2), channels(2))), FIRST_ADDRESS, 0);
        long later = 6 * SECOND_NANOS;
        datagrams(list).forEach(each -> book.accept(each, FIRST_ADDRESS, later));

        assertThat(book.programList(later).channels()).hasSize(9);
        assertThat(book.programList(later).isWhole()).isTrue();
    }

    @Test
    void tellsTheTimeOfTheServer() {
        hear(list(origin(HOME, FIRST, 1), channels(1)), FIRST_ADDRESS);

        ListedServer server = book.programList(0).server(HOME).orElseThrow();
        assertThat(server.time(3 * SECOND_NANOS)).isEqualTo(TIME.plusSeconds(3));
    }

    @Test
    void countsWhatItRefusesByReason() {
        book.accept(ByteBuffer.allocate(3), FIRST_ADDRESS, 0);
        book.accept(ByteBuffer.allocate(100), FIRST_ADDRESS, 0);

        assertThat(book.rejected())
                .containsEntry(Rejection.TOO_SHORT, 1L)
                .containsEntry(Rejection.BAD_MAGIC, 1L);
    }

    @Test
    void aServerThatTakesLeaveIsGoneAtOnceAndSaidToHaveEnded() {
        PagedList list = list(origin(HOME, FIRST, 1), channels(2));
        hear(list, FIRST_ADDRESS);
        assertThat(book.programList(0).ended()).isEmpty();

        assertThat(takeLeave(1, FIRST_ADDRESS)).isTrue();
        assertThat(book.programList(0).servers()).isEmpty();
        assertThat(book.programList(0).ended())
                .containsExactly(
                        new EndedServer(HOME, FIRST, FIRST_ADDRESS, Set.of(FIRST_ADDRESS)));
    }

    @Test
    void aServerThatComesBackHasNotEndedAnyMore() {
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);
        takeLeave(1, FIRST_ADDRESS);
        hear(list(origin(HOME, FIRST, 2), channels(2)), FIRST_ADDRESS);

        assertThat(book.programList(0).channels()).hasSize(2);
        assertThat(book.programList(0).ended()).isEmpty();
    }

    @Test
    void whatIsPublishedTwiceWithoutNewsIsTheSame() {
        hear(list(origin(HOME, FIRST, 1), channels(2)), FIRST_ADDRESS);

        assertThat(book.programList(1)).isEqualTo(book.programList(2));
    }

    @Test
    void nobodyTakesLeaveForAnotherNorForALaterBoot() {
        hear(list(origin(HOME, FIRST, 2), channels(2)), FIRST_ADDRESS);

        assertThat(takeLeave(2, SECOND_ADDRESS)).isFalse();
        assertThat(takeLeave(1, FIRST_ADDRESS)).isFalse();
        assertThat(book.programList(0).channels()).hasSize(2);
        assertThat(book.rejected()).containsExactly(Map.entry(Rejection.WRONG_SENDER, 1L));
    }

    @Test
    void ofVeryManyThatTookLeaveTheLatestAreKept() {
        Departures departures = new Departures();
        for (int i = 0; i < 1_000; i++) {
            departures.add(new EndedServer(HOME, new ServerId(9, i), FIRST_ADDRESS, Set.of()));
        }

        assertThat(departures.servers()).hasSize(Departures.MOST);
        assertThat(departures.servers().getFirst().server()).isEqualTo(new ServerId(9, 999));
    }

    private void hear(PagedList list, InetAddress from) {
        datagrams(list).forEach(each -> book.accept(each, from, 0));
    }

    private boolean takeLeave(long boot, InetAddress from) {
        Farewell farewell = new Farewell(origin(HOME, FIRST, boot), TIME);
        return book.accept(ByteBuffer.wrap(ListCodec.encode(farewell)), from, 0);
    }
}

package carillon.client.tuner;

import static carillon.client.tuner.Stations.FIRST;
import static carillon.client.tuner.Stations.FIRST_ADDRESS;
import static carillon.client.tuner.Stations.HOME;
import static carillon.client.tuner.Stations.SECOND;
import static carillon.client.tuner.Stations.SECOND_ADDRESS;
import static carillon.client.tuner.Stations.TIME;
import static carillon.client.tuner.Stations.beacon;
import static carillon.client.tuner.Stations.channel;
import static carillon.client.tuner.Stations.channels;
import static carillon.client.tuner.Stations.datagrams;
import static carillon.client.tuner.Stations.list;
import static carillon.client.tuner.Stations.origin;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.ListedChannel;
import carillon.protocol.Rejection;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.identity.ServerId;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.ChannelRows;
import carillon.protocol.list.Farewell;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListPage;
import carillon.protocol.list.paging.PagedList;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hosts send lists: a server at the first address, and somebody who is not it. */
class ListForgeryTest {

    private static final InetAddress FORGER = InetAddress.ofLiteral("192.0.2.66");
    private static final ServerId LOWEST = new ServerId(0, 0);
    private static final String ELSEWHERE = "239.192.1.1";
    private static final long SECOND_NANOS = 1_000_000_000;

    private final PagedList genuine = list(origin(HOME, FIRST, 3), channels(2));
    private final ListBook book = new ListBook();

    @Test
    void aHigherBootFromElsewhereIsRefused() {
        hear(genuine, FIRST_ADDRESS, 0);
        hear(list(origin(HOME, FIRST, Long.MAX_VALUE), redirected()), FORGER, 1);

        assertUnharmed(1);
        assertThat(book.rejected()).containsEntry(Rejection.WRONG_SENDER, 2L);
    }

    @Test
    void anEmptyListOfAHigherGenerationFromElsewhereIsRefused() {
        hear(genuine, FIRST_ADDRESS, 0);
        PagedList empty = PagedList.empty(origin(HOME, FIRST, 3), 1_400);
        Beacon forged =
                new Beacon(
                        origin(HOME, FIRST, 3),
                        Long.MAX_VALUE,
                        TIME,
                        List.of(),
                        empty.beacon(TIME, List.of()).digest());
        book.accept(ByteBuffer.wrap(ListCodec.encode(forged)), FORGER, 1);

        assertUnharmed(1);
    }

    @Test
    void aPageFromElsewhereIsRefusedThoughItIsTheFirst() {
        book.accept(beacon(genuine), FIRST_ADDRESS, 0);
        ListPage forged = page(genuine.generation(), redirected());
        book.accept(ByteBuffer.wrap(ListCodec.encode(forged)), FORGER, 1);
        hear(genuine, FIRST_ADDRESS, 2);

        assertUnharmed(2);
        assertThat(book.rejected()).containsEntry(Rejection.WRONG_SENDER, 1L);
    }

    @Test
    void itIsSaidForFiveSecondsWhoSpokeAsSomebodyElse() {
        hear(genuine, FIRST_ADDRESS, 0);
        assertThat(book.impostor(0)).isEmpty();
        hear(list(origin(HOME, FIRST, 4), redirected()), FORGER, 1);

        assertThat(book.impostor(2))
                .isEqualTo(
                        "two computers speak as server 00000000: 192.0.2.1, heard first and"
                                + " followed, and 192.0.2.66");
        assertThat(book.impostor(1 + 5 * SECOND_NANOS)).isEmpty();
    }

    @Test
    void aServerThatMovedIsTakenOnceItIsStale() {
        hear(genuine, FIRST_ADDRESS, 0);
        PagedList moved = list(origin(HOME, FIRST, 4), channels(3));
        hear(moved, SECOND_ADDRESS, 5 * SECOND_NANOS - 1);
        assertUnharmed(5 * SECOND_NANOS - 1);
        hear(moved, SECOND_ADDRESS, 5 * SECOND_NANOS);

        List<ListedChannel> heard = book.programList(5 * SECOND_NANOS).channels();
        assertThat(heard).hasSize(3);
        assertThat(heard.getFirst().senders().first()).containsExactly(SECOND_ADDRESS);
    }

    @Test
    void aFarewellKeepsTheNameForTheServerThatIsStartedAgain() {
        hear(genuine, FIRST_ADDRESS, 0);
        leave(FIRST_ADDRESS, 1);
        hear(list(origin(HOME, FIRST, 3), redirected()), FORGER, 2);
        hear(list(origin(HOME, FIRST, 4), redirected()), FORGER, 5 * SECOND_NANOS - 1);
        assertThat(book.programList(5 * SECOND_NANOS - 1).servers()).isEmpty();

        hear(list(origin(HOME, FIRST, 4), channels(2)), FIRST_ADDRESS, 5 * SECOND_NANOS - 1);
        assertUnharmed(5 * SECOND_NANOS - 1);
    }

    @Test
    void whoSpeaksOnAfterAFarewellIsNotSentAwayBySuchAgain() {
        hear(genuine, FIRST_ADDRESS, 0);
        leave(FIRST_ADDRESS, 1);
        book.accept(beacon(genuine, TIME.plusSeconds(1)), FIRST_ADDRESS, 2);
        leave(FIRST_ADDRESS, 3);
        assertUnharmed(3);

        hear(list(origin(HOME, FIRST, 4), channels(2)), FIRST_ADDRESS, 4);
        book.accept(farewell(4), FIRST_ADDRESS, 5);
        assertThat(book.programList(5).servers()).isEmpty();
    }

    @Test
    void theLastBeaconOnceMoreDoesNotBringBackWhoTookLeave() {
        hear(genuine, FIRST_ADDRESS, 0);
        leave(FIRST_ADDRESS, 1);
        hear(genuine, FIRST_ADDRESS, 2);

        assertThat(book.programList(2).servers()).isEmpty();
    }

    @Test
    void afterAFarewellAServerMayMoveOnceFiveSecondsHavePassedSinceItsBeacon() {
        hear(genuine, FIRST_ADDRESS, 0);
        leave(FIRST_ADDRESS, SECOND_NANOS);
        hear(list(origin(HOME, FIRST, 4), channels(3)), SECOND_ADDRESS, 5 * SECOND_NANOS);

        assertThat(book.programList(5 * SECOND_NANOS).channels()).hasSize(3);
    }

    @Test
    void aServerThatLeftAndCameBackIsTheOneHeardForShortest() {
        hear(genuine, FIRST_ADDRESS, 0);
        hear(list(origin(HOME, SECOND, 1), channels(2)), SECOND_ADDRESS, 1);
        leave(FIRST_ADDRESS, 2);
        hear(list(origin(HOME, FIRST, 4), channels(2)), FIRST_ADDRESS, 3);

        assertThat(firstSenders(3)).containsExactly(SECOND_ADDRESS);
    }

    @Test
    void whatIsRefusedDoesNotKeepAServerFresh() {
        hear(genuine, FIRST_ADDRESS, 0);
        hear(genuine, FORGER, 4 * SECOND_NANOS);

        assertThat(book.programList(5 * SECOND_NANOS).servers()).isEmpty();
    }

    @Test
    void aServerIsHeardFromAllAddressesThatItNamed() {
        datagrams(genuine, "192.0.2.1", "192.0.2.2")
                .forEach(each -> book.accept(each, FIRST_ADDRESS, 0));
        PagedList changed = genuine.with(channels(3), TIME);
        hear(changed, SECOND_ADDRESS, 1);

        assertThat(book.programList(1).channels()).hasSize(3);
        assertThat(book.rejected()).isEmpty();
    }

    @Test
    void aServerStartedAgainAtItsAddressIsTakenAtOnce() {
        hear(genuine, FIRST_ADDRESS, 0);
        hear(list(origin(HOME, FIRST, 4), channels(3)), FIRST_ADDRESS, 1);

        assertThat(book.programList(1).channels()).hasSize(3);
        assertThat(book.rejected()).isEmpty();
    }

    @Test
    void theServerHeardForLongestIsFollowedWhateverTheIdOfAnother() {
        hear(genuine, FIRST_ADDRESS, 0);
        hear(list(origin(HOME, LOWEST, 1), redirected()), FORGER, 1);

        assertUnharmed(1);
    }

    @Test
    void aTwinThatAgreesMayOnlyStandIn() {
        hear(genuine, FIRST_ADDRESS, 0);
        hear(list(origin(HOME, LOWEST, 1), channels(2)), FORGER, 1);

        assertUnharmed(1);
        assertThat(book.programList(1).channels().getFirst().senders().standIns())
                .containsExactly(FORGER);
    }

    @Test
    void aTwinIsFollowedOnceTheFirstIsStaleAndStaysSoWhenThatComesBack() {
        PagedList twin = list(origin(HOME, SECOND, 1), channels(2));
        hear(genuine, FIRST_ADDRESS, 0);
        hear(twin, SECOND_ADDRESS, 4 * SECOND_NANOS);
        assertThat(firstSenders(5 * SECOND_NANOS)).containsExactly(SECOND_ADDRESS);

        hear(genuine, FIRST_ADDRESS, 6 * SECOND_NANOS);
        assertThat(firstSenders(6 * SECOND_NANOS)).containsExactly(SECOND_ADDRESS);
    }

    @Test
    void aTwinCannotFillTheGapWhileAServerStartsAgain() {
        hear(genuine, FIRST_ADDRESS, 0);
        hear(list(origin(HOME, LOWEST, 1), redirected()), FORGER, 1);
        PagedList restarted = list(origin(HOME, FIRST, 4), channels(2));
        book.accept(beacon(restarted), FIRST_ADDRESS, 2);
        assertThat(book.programList(2).channels()).isEmpty();

        hear(restarted, FIRST_ADDRESS, 3);
        assertUnharmed(3);
    }

    @Test
    void aChannelIsFollowedElsewhereOnlyOnceTheListIsWhole() {
        hear(genuine, FIRST_ADDRESS, 0);
        PagedList later = genuine.with(List.of(channel(1, "Renamed"), channel(2, "Two")), TIME);
        book.accept(beacon(later), FIRST_ADDRESS, 1);
        ListPage forged = page(later.generation(), redirected());
        book.accept(ByteBuffer.wrap(ListCodec.encode(forged)), FIRST_ADDRESS, 2); // spoofed

        assertThat(groups(2)).containsExactly("239.192.68.1", "239.192.68.2");
    }

    @Test
    void aWholeListMovesItsChannelsAtOnce() {
        hear(genuine, FIRST_ADDRESS, 0);
        hear(genuine.with(redirected(), TIME), FIRST_ADDRESS, 1);

        assertThat(groups(1)).containsExactly(ELSEWHERE, ELSEWHERE);
    }

    private static List<ChannelEntry> redirected() {
        return IntStream.of(1, 2).mapToObj(n -> channel(n, "Forged", ELSEWHERE, "")).toList();
    }

    private static ListPage page(long generation, List<ChannelEntry> channels) {
        return new ListPage(origin(HOME, FIRST, 3), generation, TIME, 0, ChannelRows.of(channels));
    }

    private void assertUnharmed(long nowNanos) {
        assertThat(groups(nowNanos)).containsExactly("239.192.68.1", "239.192.68.2");
        assertThat(firstSenders(nowNanos)).containsExactly(FIRST_ADDRESS);
    }

    private List<String> groups(long nowNanos) {
        return book.programList(nowNanos).channels().stream()
                .map(channel -> channel.entry().address().group())
                .toList();
    }

    private Iterable<InetAddress> firstSenders(long nowNanos) {
        return book.programList(nowNanos).channels().getFirst().senders().first();
    }

    private void leave(InetAddress from, long nowNanos) {
        book.accept(farewell(3), from, nowNanos);
    }

    private static ByteBuffer farewell(long boot) {
        return ByteBuffer.wrap(ListCodec.encode(new Farewell(origin(HOME, FIRST, boot), TIME)));
    }

    private void hear(PagedList list, InetAddress from, long nowNanos) {
        datagrams(list).forEach(each -> book.accept(each, from, nowNanos));
    }
}

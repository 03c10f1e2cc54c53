package carillon.client.tuner;

import static carillon.client.tuner.Stations.FIRST;
import static carillon.client.tuner.Stations.FIRST_ADDRESS;
import static carillon.client.tuner.Stations.FOREIGN;
import static carillon.client.tuner.Stations.HOME;
import static carillon.client.tuner.Stations.TIME;
import static carillon.client.tuner.Stations.beacon;
import static carillon.client.tuner.Stations.channel;
import static carillon.client.tuner.Stations.channels;
import static carillon.client.tuner.Stations.datagrams;
import static carillon.client.tuner.Stations.list;
import static carillon.client.tuner.Stations.origin;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.identity.ServerId;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.ChannelRows;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListPage;
import carillon.protocol.list.PagesDigest;
import carillon.protocol.list.paging.PagedList;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What forged and broken datagrams can do to a book of lists. */
class ListLimitsTest {

    private static final long SECOND_NANOS = 1_000_000_000;

    private final ListBook book = new ListBook();

    @Test
    void forgedServersTakeNoMoreThanTheirPlaces() {
        for (int i = 0; i < 1_000; i++) {
            hear(list(origin(HOME, new ServerId(9, i), 1), channels(1)), FIRST_ADDRESS);
        }

        assertThat(book.programList(0).servers()).hasSize(HeardServers.MAX_SERVERS);
        assertThat(book.rejected()).containsEntry(Rejection.LIMIT_EXCEEDED, 1_000L - 64);
    }

    @Test
    void staleServersMakeRoomForNewOnes() {
        for (int i = 0; i < 100; i++) {
            hear(list(origin(HOME, new ServerId(9, i), 1), channels(1)), FIRST_ADDRESS);
        }
        book.accept(
                beacon(list(origin(FOREIGN, FIRST, 1), channels(1))),
                FIRST_ADDRESS,
                6 * SECOND_NANOS);

        assertThat(book.programList(6 * SECOND_NANOS).server(FOREIGN)).isPresent();
    }

    @Test
    void forgedPagesTakeNoMoreThanTheirRows() {
        List<ChannelEntry> many = channels(2_000);
        for (int i = 0; i < 15; i++) {
            hear(list(origin(HOME, new ServerId(9, i), 1), many), FIRST_ADDRESS);
        }

        assertThat(book.rejected()).containsKey(Rejection.LIMIT_EXCEEDED);
    }

    @Test
    void forgedPagesTakeNoMoreThanTheirBytes() {
        for (int i = 0; i < 20; i++) {
            List<ListPage> pages = new ArrayList<>();
            for (int page = 0; page < 12; page++) {
                pages.add(page(i, page, 1, bloated(channels(1), 60_000)));
            }
            hear(pages, beaconOf(i, 1, pages.size()));
        }

        assertThat(book.programList(0).servers()).hasSize(20);
        assertThat(book.rejected())
                .containsEntry(
                        Rejection.LIMIT_EXCEEDED, 20L * 12 - HeardServers.MAX_BYTES / 60_000);
    }

    @Test
    void ofAPageItKeepsTheRowsOnly() {
        ChannelRows rows = ChannelRows.of(channels(1));
        byte[] datagram = ListCodec.encode(page(1, 0, 1, rows));

        assertThat(ListCodec.decode(ByteBuffer.wrap(datagram)))
                .isInstanceOfSatisfying(
                        Decoded.Ok.class,
                        ok -> {
                            ListPage page = (ListPage) ok.value();
                            assertThat(page.rows().bytes().array())
                                    .hasSize(rows.bytes().remaining());
                        });
    }

    @Test
    void refusesPagesWithoutRows() {
        hear(List.of(page(1, 0, 1, ChannelRows.of(List.of()))), beaconOf(1, 1, 1));

        assertThat(book.rejected()).containsEntry(Rejection.BAD_BODY, 1L);
    }

    @Test
    void aForgedPageFromLaterThanTheListIsNotKept() {
        PagedList list = list(origin(HOME, FIRST, 1), channels(2));
        book.accept(beacon(list), FIRST_ADDRESS, 0);
        ListPage forged =
                new ListPage(
                        origin(HOME, FIRST, 1),
                        Long.MAX_VALUE,
                        TIME,
                        0,
                        ChannelRows.of(List.of(channel(1, "Forged"))));
        book.accept(ByteBuffer.wrap(ListCodec.encode(forged)), FIRST_ADDRESS, 0);
        hear(list, FIRST_ADDRESS);

        assertThat(book.programList(0).isWhole()).isTrue();
        assertThat(book.programList(0).channels())
                .extracting(ListedChannel::name)
                .containsExactly("Channel 1", "Channel 2");
    }

    @Test
    void aForgedBeaconAndItsPageAreForgottenOnceTheyAreStale() {
        List<ListPage> forged =
                List.of(page(1, 0, Long.MAX_VALUE, ChannelRows.of(List.of(channel(1, "Forged")))));
        hear(forged, beaconOf(1, Long.MAX_VALUE, 1));
        PagedList list = list(origin(HOME, new ServerId(9, 1), 1), channels(2));
        long later = 6 * SECOND_NANOS;
        datagrams(list).forEach(each -> book.accept(each, FIRST_ADDRESS, later));

        assertThat(book.programList(later).isWhole()).isTrue();
        assertThat(book.programList(later).channels()).hasSize(2);
    }

    @Test
    void noTruncationAndNoFlippedByteIsBelieved() {
        PagedList list = list(origin(HOME, FIRST, 1), channels(3));
        hear(list, FIRST_ADDRESS);
        for (ByteBuffer datagram : datagrams(list)) {
            for (int length = 0; length < datagram.remaining(); length++) {
                book.accept(datagram.slice(0, length), FIRST_ADDRESS, 1);
            }
            for (int at = 0; at < datagram.remaining(); at++) {
                for (int mask : new int[] {1, 0x80, 0xFF}) {
                    book.accept(flipped(datagram, at, mask), FIRST_ADDRESS, 1);
                }
            }
        }

        assertThat(book.programList(0).channels()).hasSize(3);
        assertThat(book.programList(0).isWhole()).isTrue();
        assertThat(book.programList(0).servers().getFirst().generation()).isEqualTo(1);
    }

    @Test
    void survivesAMillionRandomDatagrams() {
        SplittableRandom random = new SplittableRandom(5);
        List<ByteBuffer> good = datagrams(list(origin(HOME, FIRST, 1), channels(3)));
        for (int i = 0; i < 1_000_000; i++) {
            byte[] bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                ByteBuffer start = good.get(random.nextInt(good.size()));
                int intact = Math.min(random.nextInt(17), bytes.length);
                start.get(start.position(), bytes, 0, intact);
            }
            book.accept(ByteBuffer.wrap(bytes), FIRST_ADDRESS, i);
        }

        assertThat(book.programList(0)).isEqualTo(ProgramList.EMPTY);
    }

    private void hear(PagedList list, InetAddress from) {
        datagrams(list).forEach(each -> book.accept(each, from, 0));
    }

    private void hear(List<ListPage> pages, Beacon beacon) {
        book.accept(ByteBuffer.wrap(ListCodec.encode(beacon)), FIRST_ADDRESS, 0);
        pages.forEach(
                each -> book.accept(ByteBuffer.wrap(ListCodec.encode(each)), FIRST_ADDRESS, 0));
    }

    private static Beacon beaconOf(int server, long generation, int pages) {
        return new Beacon(
                origin(HOME, new ServerId(9, server), 1),
                generation,
                TIME,
                List.of(),
                PagesDigest.of(Collections.nCopies(pages, ChannelRows.of(List.of()).digest())));
    }

    private static ListPage page(int server, int page, long generation, ChannelRows rows) {
        return new ListPage(origin(HOME, new ServerId(9, server), 1), generation, TIME, page, rows);
    }

    /** The rows, with a member that nobody knows in the first, which hardly deflates. */
    private static ChannelRows bloated(List<ChannelEntry> channels, int bytes) {
        String rows = UTF_8.decode(ChannelRows.of(channels).bytes()).toString();
        String framing = "\"x\":\"\",";
        StringBuilder noise = new StringBuilder();
        SplittableRandom random = new SplittableRandom(7);
        while (noise.length() < bytes - rows.length() - framing.length()) {
            noise.append(Integer.toHexString(random.nextInt(16)));
        }
        String bloated = "[{\"x\":\"" + noise + "\"," + rows.substring("[{".length());
        return new ChannelRows(channels, ByteBuffer.wrap(bloated.getBytes(UTF_8)));
    }

    private static ByteBuffer flipped(ByteBuffer datagram, int at, int mask) {
        byte[] bytes = new byte[datagram.remaining()];
        datagram.get(datagram.position(), bytes);
        bytes[at] ^= (byte) mask;
        return ByteBuffer.wrap(bytes);
    }
}

package carillon.protocol.list.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import carillon.protocol.Decoded;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.SampleChannels;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ChannelRows;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.ListPage;
import carillon.protocol.list.PagesDigest;
import carillon.protocol.list.RowsDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PagedListTest {

    private static final ListOrigin ORIGIN =
            new ListOrigin(new StationId(1, 2), new ServerId(3, 4), 5);
    private static final Instant BORN = Instant.parse("2026-11-21T12:00:00.250Z");

    private final PagedList empty = PagedList.empty(ORIGIN, 1_400);

    @Test
    void hasNoPagesWithoutChannels() {
        assertThat(empty.pages()).isEmpty();
        assertThat(empty.generation()).isZero();
        assertThat(empty.beacon(BORN, List.of()).digest().pages()).isZero();
        assertThat(empty.with(List.of(), BORN)).isSameAs(empty);
    }

    @Test
    void bringsAThousandChannelsOver() {
        List<ChannelEntry> channels = SampleChannels.usual(1_000, 1);
        PagedList list = empty.with(channels, BORN);

        assertThat(received(list)).isEqualTo(channels);
        assertThat(list.pages()).hasSizeLessThan(160);
        assertFit(list, 1_400);
    }

    @Test
    void letsAClientCheckThatItHasAllPages() {
        PagedList list = empty.with(SampleChannels.usual(300, 1), BORN);
        List<RowsDigest> rows = new ArrayList<>();
        list.pages().forEach(page -> rows.add(decoded(page).rows().digest()));

        PagesDigest announced = list.beacon(BORN, List.of()).digest();

        assertThat(PagesDigest.of(rows)).isEqualTo(announced);
        rows.set(3, rows.get(4));
        assertThat(PagesDigest.of(rows)).isNotEqualTo(announced);
    }

    @Test
    void shortensWhatFitsNoPage() {
        List<ChannelEntry> channels = new ArrayList<>(SampleChannels.usual(5, 1));
        channels.add(SampleChannels.hostile(6, 2));
        channels.addAll(SampleChannels.usual(5, 3));
        for (int datagramBytes : new int[] {800, 1_000, 1_400}) {
            PagedList list = PagedList.empty(ORIGIN, datagramBytes).with(channels, BORN);

            assertFit(list, datagramBytes);
            List<ChannelEntry> received = received(list);
            assertThat(received).hasSize(11);
            ChannelEntry shortened =
                    received.stream()
                            .filter(c -> c.address().port() == 65_535)
                            .findFirst()
                            .orElseThrow();
            assertThat(shortened.address()).isEqualTo(channels.get(5).address());
            assertThat(shortened.name()).startsWith(channels.get(5).name().substring(0, 24));
        }
    }

    @Test
    void bringsAThousandHostileChannelsOver() {
        List<ChannelEntry> channels = new ArrayList<>();
        for (int number = 1; number <= 1_000; number++) {
            channels.add(SampleChannels.hostile(number, number));
        }
        PagedList list = empty.with(channels, BORN);

        assertFit(list, 1_400);
        assertThat(received(list).stream().map(ChannelEntry::number))
                .isEqualTo(channels.stream().map(ChannelEntry::number).toList());
    }

    @Test
    void staysTheSameWhenNothingChanges() {
        PagedList list = empty.with(SampleChannels.usual(100, 1), BORN);
        assertThat(list.generation()).isOne();
        assertThat(list.with(SampleChannels.usual(100, 1), BORN.plusSeconds(1))).isSameAs(list);
    }

    @Test
    void changesOnlyThePageOfAChangedProgramme() {
        List<ChannelEntry> channels = new ArrayList<>(SampleChannels.usual(1_000, 1));
        PagedList list = empty.with(channels, BORN);
        SplittableRandom random = new SplittableRandom(9);
        int most = 0;
        for (int round = 0; round < 200; round++) {
            int at = random.nextInt(channels.size());
            channels.set(at, nextTrack(channels.get(at), random));
            PagedList next = list.with(channels, BORN.plusSeconds(round));

            assertThat(next.generation()).isEqualTo(list.generation() + 1);
            most = Math.max(most, changed(list, next));
            list = next;
        }
        assertThat(most).isLessThanOrEqualTo(3);
        assertFit(list, 1_400);
        assertThat(sortedByNumber(received(list))).isEqualTo(channels);
    }

    @Test
    void marksChangedPagesWithItsGeneration() {
        List<ChannelEntry> channels = new ArrayList<>(SampleChannels.usual(100, 1));
        PagedList list = empty.with(channels, BORN);
        channels.set(50, nextTrack(channels.get(50), new SplittableRandom(1)));
        PagedList next = list.with(channels, BORN.plusSeconds(1));

        for (int page = 0; page < next.pages().size(); page++) {
            boolean same = next.pages().get(page).equals(list.pages().get(page));
            assertThat(next.pages().get(page).page().generation()).isEqualTo(same ? 1 : 2);
        }
    }

    @Test
    void movesARowThatDoesNotFitAnyMoreBehindTheOthers() {
        List<ChannelEntry> channels = new ArrayList<>(SampleChannels.usual(100, 1));
        PagedList list = empty.with(channels, BORN);
        ChannelEntry grown = channels.get(3);
        Programme.Track longTrack = SampleChannels.track(noise(500), noise(500), 0);
        channels.set(
                3,
                new ChannelEntry(
                        grown.label(),
                        grown.address(),
                        grown.format(),
                        new OnAir(1, longTrack, Programme.unknown())));
        PagedList next = list.with(channels, BORN.plusSeconds(1));

        assertFit(next, 1_400);
        assertThat(next.pages()).hasSizeGreaterThan(list.pages().size());
        assertThat(changed(list, next)).isLessThanOrEqualTo(3);
        assertThat(sortedByNumber(received(next))).isEqualTo(channels);
    }

    @Test
    void fitsHoweverLongATitleGrows() {
        List<ChannelEntry> channels = new ArrayList<>(SampleChannels.usual(10, 1));
        PagedList list = empty;
        for (int chars = 0; chars <= 500; chars += 3) {
            Programme.Track grown = SampleChannels.track(noise(chars), noise(chars / 2), 0);
            channels.set(3, SampleChannels.channel(4, "Grown", grown));
            list = list.with(channels, BORN);
            assertFit(list, 1_400);
        }
    }

    @Test
    void isCutTheSameByAServerThatStartsLater() {
        List<ChannelEntry> channels = new ArrayList<>(SampleChannels.usual(300, 1));
        PagedList list = empty.with(channels, BORN);
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            int at = random.nextInt(channels.size());
            channels.set(at, nextTrack(channels.get(at), random));
            list = list.with(channels, BORN);
        }
        ListOrigin twin = new ListOrigin(new StationId(1, 2), new ServerId(9, 9), 12_345);
        PagedList fresh = PagedList.empty(twin, 1_400).with(channels, BORN.plusSeconds(7));

        assertThat(rows(fresh)).isEqualTo(rows(list));
    }

    @Test
    void refusesDatagramsThatHoldNoRow() {
        assertThatIllegalArgumentException().isThrownBy(() -> PagedList.empty(ORIGIN, 799));
    }

    private static ChannelEntry nextTrack(ChannelEntry channel, SplittableRandom random) {
        OnAir onAir = channel.onAir();
        return new ChannelEntry(
                channel.label(),
                channel.address(),
                channel.format(),
                new OnAir(onAir.row(), onAir.next(), SampleChannels.usualTrack(random)));
    }

    private static String noise(int chars) {
        SplittableRandom random = new SplittableRandom(chars);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < chars; at++) {
            text.append((char) random.nextInt(' ', '~'));
        }
        return text.toString();
    }

    private static int changed(PagedList before, PagedList after) {
        int changed = 0;
        for (int page = 0; page < after.pages().size(); page++) {
            boolean same =
                    page < before.pages().size()
                            && before.pages().get(page).equals(after.pages().get(page));
            changed += same ? 0 : 1;
        }
        return changed;
    }

    private static List<ChannelEntry> sortedByNumber(List<ChannelEntry> channels) {
        return channels.stream().sorted(Comparator.comparingInt(ChannelEntry::number)).toList();
    }

    private static void assertFit(PagedList list, int datagramBytes) {
        assertThat(list.pages()).allMatch(page -> page.datagram().remaining() <= datagramBytes);
    }

    private static List<ChannelRows> rows(PagedList list) {
        return list.pages().stream().map(page -> decoded(page).rows()).toList();
    }

    private static List<ChannelEntry> received(PagedList list) {
        return rows(list).stream().flatMap(rows -> rows.entries().stream()).toList();
    }

    private static ListPage decoded(EncodedPage page) {
        assertThat(ListCodec.decode(page.datagram())).isEqualTo(Decoded.ok(page.page()));
        return page.page();
    }
}

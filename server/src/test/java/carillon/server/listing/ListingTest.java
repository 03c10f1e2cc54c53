package carillon.server.listing;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.Decoded;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListMessage;
import carillon.protocol.list.ListPage;
import carillon.protocol.list.paging.EncodedPage;
import carillon.protocol.time.Flicks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-06-01T00:00:00Z");
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final int CHANNELS = 10;

    private final List<ChannelEntry> rows = new ArrayList<>(Rows.rows(CHANNELS, "Song "));
    private final Listing listing =
            new Listing(
                    Rows.ORIGIN,
                    1400,
                    () -> rows.stream().<ListedChannel>map(row -> () -> row).toList(),
                    () -> List.of("127.0.0.1"));
    private final Map<Integer, ListPage> heard = new TreeMap<>();

    @Test
    void followsADayOfTracksWithAGenerationForEachChange() {
        long changes = 0;
        int mostPages = 0;
        for (long second = 0; second < DAY_SECONDS; second++) {
            boolean isChanged = play(second);
            changes += isChanged ? 1 : 0;
            long flicks = flicks(second);
            listing.refresh(flicks);
            assertThat(listing.beacon(flicks).generation()).isEqualTo(changes);
            hear(listing.round());
            if (isChanged) {
                assertThat(heardRows()).isEqualTo(rows);
            }
            mostPages = Math.max(mostPages, listing.allPages().size());
        }

        assertThat(changes).isGreaterThan(3_000);
        assertThat(heard).hasSize(listing.beacon(flicks(DAY_SECONDS)).digest().pages());
        assertThat(mostPages).isLessThanOrEqualTo(listing.allPages().size() + 2);
    }

    /** Begins the tracks of this second: each channel's have a length of their own. */
    private boolean play(long second) {
        boolean isChanged = false;
        for (int number = 1; number <= CHANNELS; number++) {
            int length = 150 + 7 * number;
            if (second % length == 0) {
                rows.set(number - 1, Rows.row(number, "Song " + second / length));
                isChanged = true;
            }
        }
        return isChanged;
    }

    /** Takes in what is new, as a client does. */
    private void hear(List<EncodedPage> pages) {
        for (EncodedPage sent : pages) {
            ListPage known = heard.get(sent.page().page());
            if (known == null || known.generation() < sent.page().generation()) {
                heard.put(sent.page().page(), decoded(sent));
            }
        }
    }

    private static ListPage decoded(EncodedPage sent) {
        return switch (ListCodec.decode(sent.datagram().duplicate())) {
            case Decoded.Ok<ListMessage>(ListPage page) -> page;
            case Decoded<ListMessage> other -> throw new AssertionError(other);
        };
    }

    private List<ChannelEntry> heardRows() {
        return heard.values().stream()
                .flatMap(page -> page.rows().entries().stream())
                .sorted(Comparator.comparingInt(ChannelEntry::number))
                .toList();
    }

    private static long flicks(long second) {
        return Flicks.at(MIDNIGHT.plusSeconds(second));
    }
}

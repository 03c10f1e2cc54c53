package carillon.server.listing;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.paging.EncodedPage;
import carillon.protocol.list.paging.PagedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageScheduleTest {

    private static final Instant BORN = Instant.parse("2026-06-01T12:00:00Z");
    private static final PagedList EMPTY = PagedList.empty(Rows.ORIGIN, 1400);

    private final PageSchedule schedule = new PageSchedule();

    @Test
    void sendsAllPagesOfAShortListEverySecond() {
        PagedList list = EMPTY.with(Rows.rows(40, "Song "), BORN);

        assertThat(schedule.next(list)).isEqualTo(list.pages());
        assertThat(schedule.next(list)).isEqualTo(list.pages());
    }

    @Test
    void sendsEveryPageOfALongListWithinTenSeconds() {
        PagedList list = EMPTY.with(Rows.rows(2_000, "Song "), BORN);
        schedule.next(list);
        Set<EncodedPage> sent = new HashSet<>();
        int most = 0;
        for (int second = 0; second < PageSchedule.ROTATION_SECONDS; second++) {
            List<EncodedPage> pages = schedule.next(list);
            sent.addAll(pages);
            most = Math.max(most, pages.size());
        }

        assertThat(sent).containsExactlyInAnyOrderElementsOf(list.pages());
        assertThat(most).isLessThanOrEqualTo(list.pages().size() / 10 + 1);
    }

    @Test
    void sendsAPageThatChangedInTheSameSecond() {
        List<ChannelEntry> channels = new ArrayList<>(Rows.rows(2_000, "Song "));
        PagedList before = EMPTY.with(channels, BORN);
        schedule.next(before);
        channels.set(1_234, Rows.row(1_235, "Another song"));
        PagedList after = before.with(channels, BORN.plusSeconds(1));

        EncodedPage changed =
                after.pages().stream()
                        .filter(page -> page.page().generation() == after.generation())
                        .findFirst()
                        .orElseThrow();
        assertThat(schedule.next(after)).contains(changed);
    }
}

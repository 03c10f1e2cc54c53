package carillon.server.listing;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ChannelRows;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.ListPage;
import carillon.server.watch.Voice;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForeignListsTest {

    private static final InetAddress NEIGHBOUR = InetAddress.ofLiteral("192.0.2.7");

    private static final InetAddress HOME = InetAddress.ofLiteral("192.0.2.1");

    private long nanos = -1;
    private final List<String> warnings = new ArrayList<>();
    private final ForeignLists foreign =
            new ForeignLists(
                    Rows.ORIGIN,
                    Set.of("239.192.68.2"),
                    HOME::equals,
                    new Voice(() -> nanos, warnings::add));

    @Test
    void warnsOnceOfAStationThatSendsToOneOfOurGroups() {
        foreign.hear(page(new StationId(9, 9)), NEIGHBOUR);
        foreign.hear(page(new StationId(9, 9)), NEIGHBOUR);

        assertThat(warnings).hasSize(1);
        assertThat(warnings.getFirst())
                .contains("192.0.2.7", "channel 2", "239.192.68.2", "--base-group");
    }

    @Test
    void isSilentAboutTheStationItselfAndItsTwin() {
        foreign.hear(page(Rows.STATION), NEIGHBOUR);

        assertThat(warnings).isEmpty();
    }

    @Test
    void doesNotLetAForgerFillTheLog() {
        for (int station = 0; station < 10_000; station++) {
            foreign.hear(page(new StationId(7, station)), NEIGHBOUR);
        }

        assertThat(warnings).hasSize(1);
    }

    @Test
    void namesAStationThatWasNotNamedBefore() {
        foreign.hear(page(new StationId(7, 7)), NEIGHBOUR);
        foreign.hear(page(new StationId(9, 9)), HOME);
        nanos += Duration.ofSeconds(10).toNanos();
        foreign.hear(page(new StationId(7, 7)), NEIGHBOUR);

        assertThat(warnings).hasSize(2);
        assertThat(warnings.getLast()).contains("192.0.2.1", "3 times in 10 s");
    }

    @Test
    void saysWhenAClashIsOver() {
        foreign.hear(page(new StationId(7, 7)), NEIGHBOUR);
        foreign.hear(page(new StationId(7, 7)), NEIGHBOUR);
        nanos += Duration.ofMinutes(1).toNanos();
        foreign.look();

        assertThat(warnings.getLast())
                .isEqualTo("no other station is heard on our groups for a minute; before, 2 times");
    }

    @Test
    void warnsEverMoreSeldomOfWhoSpeaksAsThisVeryServer() {
        for (int second = 0; second <= 100; second++) {
            foreign.hear(Rows.ORIGIN, HOME);
            foreign.hear(Rows.ORIGIN, NEIGHBOUR);
            nanos += Duration.ofSeconds(1).toNanos();
        }

        assertThat(warnings).hasSize(3);
        assertThat(warnings.getFirst()).contains("192.0.2.7", "as this very server");
        assertThat(warnings.getLast()).contains("61 times in 60 s");
    }

    @Test
    void tellsOfAnotherServerOfThisStation() {
        foreign.hear(new ListOrigin(Rows.STATION, new ServerId(0, 0), 1), NEIGHBOUR);
        foreign.hear(new ListOrigin(new StationId(7, 7), new ServerId(0, 0), 1), NEIGHBOUR);

        assertThat(warnings).hasSize(1);
        assertThat(warnings.getFirst()).contains("192.0.2.7", "serves this station too");
    }

    @Test
    void tellsOfAnotherServerOfThisStationOnTheSameMachine() {
        foreign.hear(new ListOrigin(Rows.STATION, new ServerId(0, 0), 1), HOME);
        foreign.hear(Rows.ORIGIN, HOME);

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("on this machine", "sent twice: stop one of the two");
    }

    private static ListPage page(StationId station) {
        ListOrigin origin = new ListOrigin(station, new ServerId(5, 6), 1);
        return new ListPage(origin, 1, Instant.EPOCH, 0, ChannelRows.of(Rows.rows(3, "Song ")));
    }
}

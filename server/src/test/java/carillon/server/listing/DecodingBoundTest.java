package carillon.server.listing;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.server.watch.Voice;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecodingBoundTest {

    private long nanos = 7;
    private final List<String> lines = new ArrayList<>();
    private final DecodingBound bound = new DecodingBound(new Voice(() -> nanos, lines::add));

    @Test
    void floodCostsNoMoreThanTwoHundredASecond() {
        assertThat(admitted(4_000)).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        assertThat(admitted(4_000)).isEqualTo(200);
    }

    @Test
    void saysWhatWasLeftOut() {
        for (int second = 0; second < 20; second++) {
            admitted(300);
            pass(Duration.ofSeconds(1));
        }
        pass(Duration.ofMinutes(2));

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("too much is sent to the list group: 1 datagram");
        assertThat(lines.get(1)).contains("1,001 datagrams in 10 s");
        assertThat(lines.getLast()).contains("again", "2,000 datagrams in 19 s");
    }

    @Test
    void thoseWhoSendMuchKeepNobodyFromBeingHeard() {
        List<Long> heard = new ArrayList<>();
        for (int second = 0; second < 3; second++) {
            for (int flooding = 1; flooding <= 3; flooding++) {
                admitted(4_000, address(flooding));
            }
            heard.add(admitted(150, address(9)));
            pass(Duration.ofSeconds(1));
        }

        assertThat(heard).containsExactly(0L, 100L, 100L);
    }

    @Test
    void aFloodOfAnHourAgoTakesNobodysShare() {
        IntStream.range(0, 400).forEach(number -> bound.admits(address(number)));
        pass(Duration.ofHours(1));

        assertThat(admitted(300)).isEqualTo(200);
    }

    @Test
    void saysInTheEndWhatItHasNotTold() {
        admitted(300);
        bound.finish();

        assertThat(lines).hasSize(2).last().asString().contains("100 datagrams");
    }

    @Test
    void addressesWithoutNumberCostNoMoreThanFourHundredASecond() {
        for (int second = 0; second < 3; second++) {
            assertThat(
                            IntStream.range(0, 100_000)
                                    .filter(number -> bound.admits(address(number)))
                                    .count())
                    .isEqualTo(400);
            pass(Duration.ofSeconds(1));
        }
    }

    private long admitted(int datagrams) {
        return admitted(datagrams, address(1));
    }

    private long admitted(int datagrams, InetAddress from) {
        return IntStream.range(0, datagrams).filter(_ -> bound.admits(from)).count();
    }

    private static InetAddress address(int number) {
        return InetAddress.ofLiteral(
                "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 0xff, number & 0xff));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        bound.look();
    }
}

package carillon.server.listing;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.server.watch.Voice;
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

    private long admitted(int datagrams) {
        return IntStream.range(0, datagrams).filter(_ -> bound.admits()).count();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        bound.look();
    }
}

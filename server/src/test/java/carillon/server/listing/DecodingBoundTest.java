package carillon.server.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecodingBoundTest {

    private long nanos = 7;
    private final DecodingBound bound = new DecodingBound(() -> nanos);

    @Test
    void floodOfPagesCostsNoMoreThanTwoHundredASecond() {
        assertThat(admitted(4_000, 1_400)).isEqualTo(200);
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(admitted(4_000, 300)).isEqualTo(200);
    }

    @Test
    void requestsAreHeardInAFloodOfPages() {
        admitted(4_000, 1_400);
        assertThat(admitted(100, 99)).isEqualTo(100);
    }

    private long admitted(int datagrams, int bytes) {
        return IntStream.range(0, datagrams).filter(_ -> bound.admits(bytes)).count();
    }
}

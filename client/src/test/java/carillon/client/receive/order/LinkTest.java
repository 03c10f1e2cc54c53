package carillon.client.receive.order;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.receive.order.Link.Weather;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final int SENT = 10_000;

    @Test
    void fairWeatherChangesNothing() {
        assertThat(arrivals(1, Weather.FAIR)).hasSize(SENT).isSorted();
    }

    @Test
    void losesAboutTheShareAskedFor() {
        List<Integer> arrivals = arrivals(2, Weather.FAIR.losing(0.05));

        assertThat(arrivals.size()).isBetween(9_400, 9_600);
        assertThat(arrivals).isSorted();
    }

    @Test
    void duplicatesAboutTheShareAskedFor() {
        List<Integer> arrivals = arrivals(3, Weather.FAIR.duplicating(0.05));

        assertThat(arrivals.size()).isBetween(10_400, 10_600);
        assertThat(new HashSet<>(arrivals)).hasSize(SENT);
    }

    @Test
    void reordersWhenDelaysDiffer() {
        Weather weather = Weather.FAIR.delaying(Duration.ofMillis(5), Duration.ofMillis(30));
        List<Integer> arrivals = arrivals(4, weather);

        List<Integer> sorted = new ArrayList<>(arrivals);
        Collections.sort(sorted);
        assertThat(arrivals).isNotEqualTo(sorted).hasSize(SENT);
    }

    @Test
    void theSameSeedGivesTheSameWeather() {
        Weather weather = new Weather(0.1, 0.1, Duration.ofMillis(1), Duration.ofMillis(50));

        assertThat(arrivals(5, weather)).isEqualTo(arrivals(5, weather));
    }

    private static List<Integer> arrivals(long seed, Weather weather) {
        List<Integer> arrivals = new ArrayList<>();
        Link<Integer> link = new Link<>(seed, weather, (what, _) -> arrivals.add(what));
        for (int i = 0; i < SENT; i++) {
            long nowNanos = Duration.ofMillis(10).toNanos() * i;
            link.advanceTo(nowNanos);
            link.send(i, nowNanos);
        }
        link.advanceTo(Long.MAX_VALUE);
        return arrivals;
    }
}

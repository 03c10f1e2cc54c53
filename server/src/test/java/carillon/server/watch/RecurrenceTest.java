package carillon.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private long nanos = Long.MAX_VALUE - 3; // and over the wrap
    private long passedSeconds;
    private final List<String> lines = new ArrayList<>();
    private final Voice voice = new Voice(() -> nanos, lines::add);
    private final Recurrence outage = Recurrence.ofOutage(voice, line("fails"), line("works"));
    private final Recurrence mishaps = Recurrence.ofMishaps(voice, line("late"), line("in all"));

    @Test
    void speaksAtOnceThenEverMoreSeldomWithTheSum() {
        happens(outage, 60, 3 * 3_600);

        assertThat(lines)
                .containsExactly(
                        "1 fails 60 datagrams in 1 s",
                        "11 fails 660 datagrams in 11 s",
                        "61 fails 3,660 datagrams in 61 s",
                        "601 fails 36,060 datagrams in 10 min",
                        "3601 fails 216,060 datagrams in 60 min",
                        "7201 fails 432,060 datagrams in 2 h");
    }

    @Test
    void saysWhenAnOutageIsOverAndWhatItCost() {
        happens(outage, 64, 10);
        happens(outage, 0, 30);

        assertThat(lines)
                .containsExactly("1 fails 64 datagrams in 1 s", "12 works 640 datagrams in 10 s");
    }

    @Test
    void tellsAtTheEndWhatItHasNotTold() {
        happens(mishaps, 5, 3);
        mishaps.finish();
        mishaps.finish();
        outage.finish();

        assertThat(lines)
                .containsExactly("1 late 5 datagrams in 1 s", "3 late 15 datagrams in 3 s");
    }

    @Test
    void anOutageThatComesAndGoesIsAFewLinesAMinute() {
        for (int i = 0; i < 8 * 360; i++) {
            happens(outage, 1, 5);
            happens(outage, 0, 5);
        }
        happens(outage, 0, 60);

        assertThat(lines).hasSizeLessThan(2 * 8 * 60 + 10);
        assertThat(sumOf("works")).isEqualTo(5 * 8 * 360);
    }

    @Test
    void anOutageLongAfterAnotherIsSaidAtOnce() {
        happens(outage, 1, 1_000);
        happens(outage, 0, 600);
        lines.clear();
        happens(outage, 1, 1);

        assertThat(lines).containsExactly("1601 fails 1 datagram in 1 s");
    }

    @Test
    void aSingleMishapIsOneLine() {
        happens(mishaps, 1, 1);
        happens(mishaps, 0, 600);

        assertThat(lines).containsExactly("1 late 1 datagram in 1 s");
    }

    @Test
    void mishapsThatWereNotToldAreToldInTheEnd() {
        happens(mishaps, 1, 5);
        happens(mishaps, 0, 600);

        assertThat(lines)
                .containsExactly("1 late 1 datagram in 1 s", "65 in all 5 datagrams in 5 s");
    }

    @Test
    void losesNothingWhateverHappens() {
        SplittableRandom random = new SplittableRandom(5);
        long happened = 0;
        for (int i = 0; i < 20_000; i++) {
            int more = Math.max(0, random.nextInt(-20, 5));
            happened += more;
            happens(outage, more, 1);
            happens(outage, 0, random.nextInt(200) == 0 ? 1_000 : 0);
        }
        happens(outage, 0, 3_600);

        assertThat(sumOf("works")).isEqualTo(happened);
    }

    private void happens(Recurrence recurrence, long more, int seconds) {
        for (int i = 0; i < seconds; i++) {
            nanos += Duration.ofSeconds(1).toNanos();
            passedSeconds++;
            recurrence.look(more);
        }
    }

    private Function<Extent, String> line(String what) {
        return extent -> passedSeconds + " " + what + " " + extent.of("datagram");
    }

    private long sumOf(String what) {
        return lines.stream()
                .map(line -> line.split(" "))
                .filter(words -> words[1].equals(what))
                .mapToLong(words -> Long.parseLong(words[2].replace(",", "")))
                .sum();
    }
}

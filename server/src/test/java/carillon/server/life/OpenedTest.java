package carillon.server.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {

    private final Opened opened = new Opened();
    private final List<String> closed = new ArrayList<>();

    @Test
    void closesInReverseOrderAndOnce() {
        opened.add(() -> closed.add("first"));
        opened.add(() -> closed.add("second"));

        opened.close();
        opened.close();

        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void closesTheOthersWhenOneFails() {
        opened.add(() -> closed.add("first"));
        opened.add(() -> {
            throw new IllegalStateException("stuck");
        });

        opened.close();

        assertThat(closed).containsExactly("first");
    }

    @Test
    void refusesAndClosesWhatComesAfterItsEnd() {
        opened.close();

        assertThatThrownBy(() -> opened.add(() -> closed.add("late")))
                .isInstanceOf(StationException.class);
        assertThat(closed).containsExactly("late");
    }

    @Test
    void handsOneDeadlineDownToAll() {
        Deadline deadline = new Deadline(() -> 0, 7);
        List<Deadline> given = new ArrayList<>();
        Opened inner = new Opened();
        inner.add((Ending) given::add);
        opened.add(inner);
        opened.add((Ending) given::add);

        opened.close(deadline);

        assertThat(given).containsExactly(deadline, deadline);
    }

    @Test
    void whatIsLeftOfADeadlineIsNeverLessThanNothing() {
        long[] nanos = {Long.MAX_VALUE - 5};
        Deadline deadline = Deadline.in(Duration.ofNanos(10), () -> nanos[0]);
        nanos[0] += 7;
        assertThat(deadline.left()).isEqualTo(Duration.ofNanos(3));
        nanos[0] += 7;
        assertThat(deadline.left()).isZero();
    }
}

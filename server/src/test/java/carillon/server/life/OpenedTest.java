package carillon.server.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}

package carillon.server.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.protocol.time.NanoSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class OpeningTest {

    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    @Test
    void answersWhatWasOpenedOnAThreadOfThatName() {
        try (Opening<Named> opening = Opening.begin("door", Named::new)) {
            assertThat(opening.await().thread).isEqualTo("door");
        }
    }

    @Test
    void throwsWhatKeptItFromBeingOpened() {
        for (Throwable failure : new Throwable[] {new StationException("shut"), new Error("no")}) {
            Opening<Named> opening = Opening.begin("door", () -> fail(failure));

            assertThatThrownBy(opening::await).isSameAs(failure);
            opening.close();
        }
    }

    @Test
    void closesWhatIsOpenBeforeItReturns() {
        Opening<AutoCloseable> opening = Opening.begin("door", () -> () -> closed.complete(true));
        opening.close();

        assertThat(closed).isDone();
    }

    @Test
    void leavesWhatOpensTooLateToCloseItself() throws Exception {
        CountDownLatch key = new CountDownLatch(1);
        Opening<AutoCloseable> opening =
                Opening.begin(
                        "door",
                        () -> {
                            await(key);
                            return () -> closed.complete(true);
                        });
        opening.close(Deadline.in(Duration.ZERO, NanoSource.SYSTEM));
        assertThat(closed).isNotDone();

        key.countDown();
        closed.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Named fail(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static final class Named implements AutoCloseable {

        private final String thread = Thread.currentThread().getName();

        @Override
        public void close() {}
    }
}

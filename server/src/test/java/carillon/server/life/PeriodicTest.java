package carillon.server.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@Timeout(20)
class PeriodicTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final AtomicInteger turns = new AtomicInteger();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    private Periodic periodic(Runnable turn) {
        return new Periodic("turns", SOON, turn, failures::add);
    }

    @Test
    void turnsAgainAfterATurnThatFailed() {
        try (Periodic periodic =
                periodic(() -> {
                    if (turns.incrementAndGet() == 1) {
                        throw new IllegalStateException("first");
                    }
                })) {
            periodic.start();
            await().until(() -> turns.get() > 3);
        }
        assertThat(failures).singleElement().hasToString("java.lang.IllegalStateException: first");
    }

    @Test
    void closingWaitsForTheTurnUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean isDone = new AtomicBoolean();
        Periodic periodic =
                periodic(() -> {
                    begun.countDown();
                    for (int i = 0; i < 1_000; i++) {
                        Thread.onSpinWait();
                    }
                    isDone.set(true);
                });
        periodic.start();
        begun.await();
        periodic.close();

        assertThat(isDone).isTrue();
    }

    @Test
    void closingDoesNotWaitForeverForATurnThatHangs() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Periodic periodic =
                periodic(() -> {
                    begun.countDown();
                    awaitUninterrupted(released);
                    turns.incrementAndGet();
                });
        periodic.start();
        begun.await();
        periodic.close();
        assertThat(turns).hasValue(0);
        released.countDown();
        await().until(() -> turns.get() == 1);
    }

    @Test
    void closesItselfFromWithinATurn() {
        Periodic[] self = new Periodic[1];
        self[0] =
                periodic(() -> {
                    turns.incrementAndGet();
                    self[0].close();
                });
        self[0].start();
        await().until(() -> turns.get() == 1);
        self[0].close();

        assertThat(turns).hasValue(1);
    }

    @Test
    void doesNotStartAfterItWasClosedNorTwice() {
        Periodic closed = periodic(turns::incrementAndGet);
        closed.close();
        closed.start();
        closed.close(); // waits for whatever was started
        assertThat(turns).hasValue(0);

        try (Periodic periodic = periodic(turns::incrementAndGet)) {
            periodic.start();
            periodic.start();
        }
    }

    @Test
    void refusesNoPeriod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Periodic("turns", Duration.ZERO, () -> {}, failures::add));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

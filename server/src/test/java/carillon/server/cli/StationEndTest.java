package carillon.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@Timeout(20)
class StationEndTest {

    @Test
    void failsWhenAThreadDies() throws InterruptedException {
        StationEnd end = new StationEnd(() -> {});
        Thread mute =
                Thread.ofVirtual()
                        .name("channel-7")
                        .unstarted(() -> {
                            throw new IllegalStateException("broken");
                        });
        mute.setUncaughtExceptionHandler(end::died);
        mute.start();

        assertThat(end.await()).isEqualTo(1);
    }

    @Test
    void failsWhenTheStartFails() throws InterruptedException {
        StationEnd end = new StationEnd(() -> {});

        assertThatThrownBy(() ->
                        end.failing(() -> {
                            throw new IllegalStateException("no library");
                        }))
                .hasMessage("no library");
        assertThat(end.await()).isEqualTo(1);
    }

    @Test
    void passesOverWhatFailsBecauseItWasToldToEnd() {
        AtomicBoolean isClosed = new AtomicBoolean();
        StationEnd end = new StationEnd(() -> isClosed.set(true));

        end.end();
        end.failing(() -> {
            throw new IllegalStateException("the index is closed");
        });

        assertThat(isClosed).isTrue();
    }

    @Test
    void leavesAStationBehindThatDoesNotClose() {
        CountDownLatch never = new CountDownLatch(1);
        long before = System.nanoTime();

        new StationEnd(never::await).close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        never.countDown();
    }
}

package carillon.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("every thread of the process is guarded")
class StopSignalTest {

    private final Thread.@Nullable UncaughtExceptionHandler before =
            Thread.getDefaultUncaughtExceptionHandler();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void guardNothingMore() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void returnsWhatTheCommandReturns() {
        assertThat(guard(() -> 2)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    @Timeout(10)
    void aThreadThatBreaksDownEndsTheCommandWithAMessage() {
        int result =
                guard(() -> {
                    Thread.ofPlatform().name("tuner").start(StopSignalTest::breakDown);
                    return untilInterrupted();
                });

        assertThat(result).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("carillon: the thread tuner broke down; please report:")
                .contains("IllegalStateException: for a test");
    }

    private int guard(IntSupplier command) {
        return StopSignal.guard(command, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static void breakDown() {
        throw new IllegalStateException("for a test");
    }

    private static int untilInterrupted() {
        try {
            new CountDownLatch(1).await();
            return 2;
        } catch (InterruptedException e) {
            return 0;
        }
    }
}

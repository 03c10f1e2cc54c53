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
    private boolean isVerbose;

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
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "carillon: internal error: the thread tuner died of"
                                + " java.lang.IllegalStateException: for a test \uFFFD[2J;"
                                + " with -v: where in the program");
    }

    @Test
    @Timeout(10)
    void whereAThreadBrokeDownIsToldWhoAsksForMore() {
        isVerbose = true;

        guard(() -> {
            Thread.ofPlatform().name("tuner").start(StopSignalTest::breakDown);
            return untilInterrupted();
        });

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("\tat carillon.client.cli.Stop")
                .doesNotContain("\u001B");
    }

    private int guard(IntSupplier command) {
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        return StopSignal.guard(command, () -> isVerbose, to);
    }

    private static void breakDown() {
        throw new IllegalStateException("for a test \u001B[2J");
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

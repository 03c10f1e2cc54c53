package carillon.library.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.LibraryException;
import carillon.library.database.IndexDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@Timeout(30)
class IndexThreadTest {

    private static final int MORE_THAN_IT_HOLDS = 600;

    @TempDir Path temp;
    private Path file;
    private Connection connection;
    private IndexThread index;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch disk = new CountDownLatch(1);

    @BeforeEach
    void open() {
        file = temp.resolve("index.db");
        connection = IndexDatabase.connect(file);
        index = new IndexThread(file, connection);
    }

    @AfterEach
    void release() {
        disk.countDown();
        index.close();
        callers.shutdownNow();
    }

    private boolean awaitDisk() {
        try {
            return disk.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thatItWasClosedIsToldApartFromADiskThatFails() {
        index.start();
        assertThat(index.isClosed()).isFalse();
        index.close();

        assertThatThrownBy(() -> index.call(_ -> 1)).isInstanceOf(LibraryException.class);
        assertThat(index.isClosed()).isTrue();
    }

    @Test
    void closesInHalfASecondWhenTheDiskIsStuckAndTheQueueFull() {
        index.start();
        Future<?> posting =
                callers.submit(() -> {
                    for (int i = 0; i < MORE_THAN_IT_HOLDS; i++) {
                        index.post(_ -> awaitDisk());
                    }
                });
        Awaitility.await()
                .during(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(10))
                .until(() -> !posting.isDone());

        long before = System.nanoTime();
        index.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isLessThan(Duration.ofMillis(1_500));
    }

    @Test
    void failsWhateverWaitsWhenTheDatabaseCannotBeUsed() throws SQLException {
        connection.close();
        Future<Integer> waiting = callers.submit(() -> index.call(_ -> 1));
        index.start();

        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(LibraryException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> index.call(_ -> 1)).isInstanceOf(LibraryException.class);
    }

    @Test
    void failsWhateverComesAfterAnError() {
        index.start();

        assertThatThrownBy(() ->
                        index.call(_ -> {
                            throw new StackOverflowError("too deep");
                        }))
                .isInstanceOf(LibraryException.class);
        assertThatThrownBy(() -> index.call(_ -> 1))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("too deep");
    }

    @Test
    void finishesWhatWasHandedOverBeforeItCloses() {
        index.start();
        index.call(_ -> 1); // has begun, so that what closing waits for is the work alone
        AtomicInteger done = new AtomicInteger();
        index.post(_ -> awaitDisk());
        for (int i = 0; i < 10; i++) {
            index.post(_ -> done.incrementAndGet());
        }

        disk.countDown();
        index.close();

        assertThat(done).hasValue(10);
    }
}

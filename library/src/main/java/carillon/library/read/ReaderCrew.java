package carillon.library.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The reader threads of one mount: two while all is well. A read that does not return keeps its
 * thread; so for every stuck thread the crew has two more (as long as the bound allows): one in its
 * place and one because trouble comes in numbers. While whole crews get stuck, the crew so doubles
 * with every review, and 50 dead files out of 100 are behind it after five.
 *
 * <p>A file holds one thread at most, so what a crew endures is as many dead files as its bound.
 * Beyond that the mount as a whole counts as dead until a read returns.
 *
 * <p>Threads: guarded by the monitor of the mount's {@link MountReaders}.
 */
final class ReaderCrew {

    /** Threads of a mount on which nothing is stuck. */
    static final int FEWEST = 2;

    private static final long LINGER_NANOS = Duration.ofSeconds(10).toNanos();

    private final List<ReaderThread> threads = new ArrayList<>();
    private final ReaderSettings settings;
    private int wanted = FEWEST;
    private int started;
    private long lastFullNanos;

    ReaderCrew(ReaderSettings settings) {
        this.settings = settings;
    }

    /** Starts what is missing, and lets go what was too much for a while. */
    void review(long nowNanos, IntConsumer starter) {
        int needed = Math.min(settings.mostThreads(), FEWEST + 2 * stuck(nowNanos));
        if (needed >= wanted) {
            wanted = needed;
            lastFullNanos = nowNanos;
        } else if (nowNanos - lastFullNanos >= LINGER_NANOS) {
            wanted = needed;
        }
        while (threads.size() < wanted) {
            starter.accept(++started);
        }
    }

    void add(ReaderThread thread) {
        threads.add(thread);
    }

    void remove(ReaderThread thread) {
        threads.remove(thread);
    }

    boolean isOverstaffed() {
        return threads.size() > wanted;
    }

    int busy() {
        return (int) threads.stream().filter(ReaderThread::isBusy).count();
    }

    int stuck(long nowNanos) {
        int stuck = 0;
        for (ReaderThread thread : threads) {
            if (thread.isStuck(nowNanos, settings.stuckAfter().toNanos())) {
                stuck++;
            }
        }
        return stuck;
    }

    int size() {
        return threads.size();
    }
}

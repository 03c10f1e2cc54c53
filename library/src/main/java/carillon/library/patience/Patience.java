package carillon.library.patience;

import carillon.library.LibraryException;
import carillon.library.PlainText;
import carillon.protocol.time.NanoSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has work done on a thread of its own, and leaves that behind when a call to the file system does
 * not return: a disk or a server that is gone, a pipe put in the place of a file; or when calls
 * return so late that the work would never end ({@link Progress}). The work is then done anew by
 * another thread, without what did not answer. Neither Java nor the system has a call that would do
 * for all kinds of mounts without a thread.
 *
 * <p>Threads: owned by the one that waits for the work. Those that do it are daemons {@code
 * scan-<n>}; one that was left behind stays until its call returns, or the process ends.
 *
 * @param <T> tools of the work, made for each thread, as one left behind may still have its own in
 *     hand
 */
public final class Patience<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    /** How long a call may take, and how far calls together may fall behind. */
    public static final Duration FIRST = Duration.ofSeconds(10);

    // Once something does not answer, a disk that sleeps has mostly had time to spin up.
    private static final int LATER_DIVISOR = 10;

    // Of one piece of work, before all of it is given up. Where much is silent, a whole mount is:
    // then one is enough, and has less time.
    private static final int MOST_SILENT = 4;
    private static final int MUCH_SILENT = 8;
    private static final int MUCH_DIVISOR = 20;

    // Left behind in all; whatever is asked for after that counts as silent too, so that a start
    // waits about 50 s at most for what does not answer at all.
    private static final int MOST_THREADS = 64;

    private static final long LOOK_MILLIS = 50;
    private static final long SAY_NANOS = 3_000_000_000L;

    private final Function<Progress, T> tools;
    private final long firstNanos;
    private final NanoSource clock;
    private final SilentPlaces silent = new SilentPlaces();
    private @Nullable Worker<T> worker;
    private boolean isWaitSaid;

    /**
     * Patience of {@link #FIRST} for the first call that does not return, less for others.
     *
     * @param tools makes the tools of a thread, whose calls show in the progress given
     */
    public static <T> Patience<T> of(Function<Progress, T> tools) {
        return new Patience<>(tools, FIRST, NanoSource.SYSTEM);
    }

    /** Patience of another length. */
    public Patience(Function<Progress, T> tools, Duration first, NanoSource clock) {
        this.tools = tools;
        this.firstNanos = first.toNanos();
        this.clock = clock;
    }

    private record Worker<T>(ExecutorService thread, Progress progress, T tools) {}

    /**
     * What the work answers, which must come to an end if calls fail, and may be done several
     * times.
     *
     * @param whole what the work is about: given up as a whole where much in it does not answer.
     *     After {@value #MOST_THREADS} silences nothing is asked any more, and all is silent
     */
    public <R> R with(Path whole, Function<? super T, R> work) {
        for (int count = 1; ; count++) {
            Worker<T> present = present();
            present.progress.restart();
            Future<R> result = present.thread.submit(() -> work.apply(present.tools));
            Path lost = await(result, present.progress);
            if (lost == null) {
                return answer(result);
            }
            leave(present);
            silent.add(count < mostSilent() ? lost : whole);
        }
    }

    private Worker<T> present() {
        Worker<T> known = worker;
        if (known == null) {
            String name = "scan-" + (silent.count() + 1);
            Progress progress = new Progress(silent, clock);
            ExecutorService thread =
                    Executors.newSingleThreadExecutor(
                            Thread.ofPlatform().daemon().name(name).factory());
            known = new Worker<>(thread, progress, tools.apply(progress));
            worker = known;
        }
        return known;
    }

    private void leave(Worker<T> lost) {
        lost.thread.shutdown();
        worker = null;
        if (silent.count() + 1 >= MOST_THREADS) {
            silent.addAll();
        }
    }

    private int mostSilent() {
        return silent.count() < MUCH_SILENT ? MOST_SILENT : 1;
    }

    private long patienceNanos() {
        int count = silent.count();
        if (count == 0) {
            return firstNanos;
        }
        return firstNanos / (count < MUCH_SILENT ? LATER_DIVISOR : MUCH_DIVISOR);
    }

    /** Waits for the work; says what it asks for in vain, null if it is done. */
    private @Nullable Path await(Future<?> result, Progress progress) {
        long nanos = patienceNanos();
        while (!isDone(result)) {
            sayWait(progress);
            Path lost = progress.giveUpAfter(nanos).orElse(null);
            if (lost != null) {
                return lost;
            }
        }
        return null;
    }

    /** Once: whoever waits for the start wants to know for what. */
    private void sayWait(Progress progress) {
        if (!isWaitSaid) {
            Optional<Path> place = progress.waitsFor(SAY_NANOS);
            isWaitSaid = place.isPresent();
            place.map(Path::toString)
                    .map(PlainText::of)
                    .ifPresent(text ->
                            LOG.warn("waiting for {}, which answers late or not at all", text));
        }
    }

    private static boolean isDone(Future<?> result) {
        try {
            result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true; // told by answer()
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LibraryException("interrupted while looking into the library", e);
        }
        return true;
    }

    private static <R> R answer(Future<R> result) {
        if (result.state() == Future.State.SUCCESS) {
            return result.resultNow();
        }
        Throwable failure = result.exceptionNow();
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure; // work declares no other
    }

    /** Ends the thread that waits for work. */
    @Override
    public void close() {
        if (worker != null) {
            worker.thread.shutdown();
            worker = null;
        }
    }
}

package carillon.multicast.network;

import carillon.multicast.MulticastException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the network the same question again and again, and tells when the answer changes: which path
 * does the operator's choice mean, on which interfaces is there something to hear. While there is
 * no answer the last one stands.
 *
 * <p>Threads: {@link #start} makes one, {@code network-watcher}, on which the listener is called;
 * every method from any thread.
 *
 * @param <T> an answer; answers are compared by value
 */
public final class NetworkWatcher<T> implements AutoCloseable {

    /** How often to ask: a change is followed within a second. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private static final long CLOSE_MILLIS = 1_000;

    private final NetworkView view;
    private final Function<NetworkState, T> question;
    private final Consumer<T> listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private T answer;
    private String trouble = "";
    private volatile @Nullable Thread thread;

    /**
     * A watcher that has not begun yet.
     *
     * @param question may throw {@link MulticastException}: no answer now
     * @param known the answer the listener acts on already
     * @param listener told each new answer; if it throws {@link MulticastException}, it is told
     *     again at the next look
     */
    public NetworkWatcher(
            NetworkView view, Function<NetworkState, T> question, T known, Consumer<T> listener) {
        this.view = view;
        this.question = question;
        this.answer = known;
        this.listener = listener;
    }

    /** Begins to look, once every interval, the first time after one. */
    public synchronized void start(Duration interval) {
        if (thread == null && closed.getCount() > 0) {
            thread =
                    Thread.ofPlatform().daemon().name("network-watcher").start(() -> run(interval));
        }
    }

    /** Looks once, now. */
    public synchronized void check() {
        try {
            T now = question.apply(view.now());
            if (!now.equals(answer)) {
                listener.accept(now);
                answer = now;
            }
            trouble = "";
        } catch (MulticastException e) {
            trouble = Objects.toString(e.getMessage(), e.toString());
        }
    }

    /** The answer the listener was told last. */
    public synchronized T answer() {
        return answer;
    }

    /** Why the last look gave no answer, or none that could be acted on; empty if it did. */
    public synchronized String trouble() {
        return trouble;
    }

    /** Stops looking; a look under way is waited for, at most a second. */
    @Override
    public void close() {
        closed.countDown();
        Thread running = thread;
        if (running == null || running.equals(Thread.currentThread())) {
            return;
        }
        try {
            running.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Duration interval) {
        try {
            while (!closed.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
                check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // asked to end, and it does
        }
    }
}

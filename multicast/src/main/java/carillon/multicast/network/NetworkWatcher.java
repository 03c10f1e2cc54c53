package carillon.multicast.network;

import carillon.multicast.MulticastException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks the network the same question at every look, and tells when the answer changes: which path
 * does the operator's choice mean, on which interfaces is there something to hear. While there is
 * no answer the last one stands.
 *
 * <p>Threads: any; the listener is called on that of {@link #check}, one call at a time.
 *
 * @param <T> an answer; answers are compared by value
 */
public final class NetworkWatcher<T> {

    /** How often to look: a change is followed within a second. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private final NetworkView view;
    private final Function<NetworkState, T> question;
    private final Consumer<T> listener;
    private T answer;
    private String trouble = "";

    /**
     * A watcher that has not looked yet.
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

    /** Why the last look gave no answer, or none that could be acted on; empty if it did. */
    public synchronized String trouble() {
        return trouble;
    }
}

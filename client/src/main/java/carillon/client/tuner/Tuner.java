package carillon.client.tuner;

import carillon.client.onair.ProgramList;
import carillon.client.reach.GroupListener;
import carillon.multicast.MulticastException;
import carillon.multicast.receive.Datagram;
import carillon.protocol.Rejection;
import carillon.protocol.time.NanoSource;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hears the programme lists of all servers and always has the newest. Asks for them at the start.
 *
 * <p>Threads: {@code tuner} owns the socket and what was heard, and calls the listener; the other
 * methods are for any thread, which see lists that do not change any more.
 */
public final class Tuner implements AutoCloseable {

    private static final Duration ASKING_WAIT = Duration.ofMillis(100);
    private static final Duration PUBLISH_AFTER = Duration.ofMillis(50);
    private static final Duration REFRESH = Duration.ofMillis(1_500); // lists come every second
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    private final TunerOptions options;
    private final Consumer<ProgramList> listener;
    private final GroupListener socket;
    private final Thread thread;
    private final ListAsker asker;
    private final Object published = new Object();

    private volatile ProgramList programList = ProgramList.EMPTY; // written under "published"
    private volatile Map<Rejection, Long> rejected = Map.of();
    private volatile String impostor = "";
    private volatile boolean isClosed;

    // Owned by the tuner thread.
    private final ListBook book = new ListBook();
    private boolean isChanged;
    private long publishedNanos;
    private long heardNanos;

    private Tuner(TunerOptions options, Consumer<ProgramList> listener) {
        InetSocketAddress group = options.listGroup();
        this.options = options;
        this.listener = listener;
        this.asker = new ListAsker(group, options.reach());
        this.socket =
                GroupListener.open(
                        group.getAddress(),
                        group.getPort(),
                        List.of(),
                        options.reach(),
                        options.nanoTime());
        this.thread = Thread.ofPlatform().daemon().name("tuner").unstarted(this::run);
    }

    /**
     * Joins the group of the list.
     *
     * @param listener told of every new list, on the tuner thread; must neither block nor throw
     * @throws MulticastException if it can be joined nowhere
     */
    public static Tuner open(TunerOptions options, Consumer<ProgramList> listener) {
        return new Tuner(options, listener);
    }

    /** Begins to listen, and asks for the lists. */
    public void start() {
        thread.start();
    }

    /** What is on the air now. */
    public ProgramList programList() {
        return programList;
    }

    /**
     * Waits until a list has what is wanted.
     *
     * @param wanted is asked for every new list; empty if it is not there yet
     * @return what was found, or empty after the timeout
     * @throws InterruptedException if the waiting thread was interrupted
     */
    public <T> Optional<T> await(Function<ProgramList, Optional<T>> wanted, Duration timeout)
            throws InterruptedException {
        long deadlineNanos = NanoSource.SYSTEM.nanos() + timeout.toNanos();
        synchronized (published) {
            Optional<T> found = wanted.apply(programList);
            long leftNanos = deadlineNanos - NanoSource.SYSTEM.nanos();
            while (found.isEmpty() && leftNanos > 0) {
                published.wait(leftNanos / 1_000_000 + 1);
                found = wanted.apply(programList);
                leftNanos = deadlineNanos - NanoSource.SYSTEM.nanos();
            }
            return found;
        }
    }

    public TunerStatus status() {
        return new TunerStatus(rejected, socket.joins(), asker.failure(), impostor);
    }

    /** Leaves the group. On return the listener is told nothing more. */
    @Override
    public void close() {
        isClosed = true;
        socket.close();
        try {
            thread.join(CLOSE_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        heardNanos = now();
        publishedNanos = heardNanos;
        while (!isClosed) {
            asker.askUnless(() -> programList.isWhole(), now(), options.clock().instant());
            receive();
            breakSilence();
            publishIfDue();
        }
    }

    private void receive() {
        socket.lookAround();
        if (socket.receive(longestWait()) instanceof Datagram datagram) {
            heardNanos = now();
            isChanged |=
                    book.accept(datagram.payload(), datagram.source().getAddress(), heardNanos);
        }
    }

    private Duration longestWait() {
        if (isChanged) {
            return PUBLISH_AFTER;
        }
        return asker.isDone() ? REFRESH : ASKING_WAIT;
    }

    /** No list for so long that every server counts as gone: perhaps a switch forgot us. */
    private void breakSilence() {
        long nowNanos = now();
        if (nowNanos - heardNanos >= HeardServer.STALE.toNanos() && !isClosed) {
            heardNanos = nowNanos;
            socket.rejoin();
        }
    }

    // The first channels at once; after that, a list of many pages is not put together anew for
    // each of them. From time to time without a reason, because servers fall silent.
    private void publishIfDue() {
        long nowNanos = now();
        long sinceNanos = nowNanos - publishedNanos;
        boolean isDue =
                isChanged
                        && (sinceNanos >= PUBLISH_AFTER.toNanos()
                                || programList.channels().isEmpty());
        if (!isClosed && (isDue || sinceNanos >= REFRESH.toNanos())) {
            publishedNanos = nowNanos;
            isChanged = false;
            rejected = book.rejected();
            impostor = book.impostor(nowNanos);
            publish(book.programList(nowNanos));
        }
    }

    private void publish(ProgramList next) {
        synchronized (published) {
            programList = next;
            published.notifyAll();
        }
        listener.accept(next);
    }

    private long now() {
        return options.nanoTime().nanos();
    }
}

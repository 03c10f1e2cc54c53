package carillon.multicast.send;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * Counts what a sender could not send, by cause.
 *
 * <p>Threads: counted by the sender's owner, read by any.
 */
public final class SendFailures {

    private final Map<SendFailure, AtomicLong> counts = new EnumMap<>(SendFailure.class);
    private final IntFunction<String> errorText;
    private volatile SendFailure last = SendFailure.OTHER;
    private volatile int lastErrno;
    private volatile String lastText = "";

    /**
     * None so far.
     *
     * @param errorText what an error number of the system means, for a person
     */
    public SendFailures(IntFunction<String> errorText) {
        this.errorText = errorText;
        for (SendFailure cause : SendFailure.values()) {
            counts.put(cause, new AtomicLong());
        }
    }

    /** Datagrams not sent for this cause. */
    public long of(SendFailure cause) {
        return counter(cause).get();
    }

    /** Datagrams not sent, for whatever cause. */
    public long total() {
        long total = 0;
        for (SendFailure cause : counts.keySet()) {
            total += of(cause);
        }
        return total;
    }

    /** The cause of the last failure, of whatever kind as long as nothing ever failed. */
    public SendFailure last() {
        return last;
    }

    /** What the system said of the last failure, for a person; empty if nothing ever failed. */
    public String lastCause() {
        int errno = lastErrno;
        return errno == 0 ? lastText : errorText.apply(errno);
    }

    /** Counts datagrams that the system refused with an error number; allocates nothing. */
    public void count(SendFailure cause, int datagrams, int errno) {
        add(cause, datagrams);
        lastErrno = errno;
    }

    /** Counts datagrams that were refused in so many words. */
    public void count(SendFailure cause, int datagrams, String text) {
        add(cause, datagrams);
        lastText = text;
    }

    // One thread writes, so a plain sum stored in order is enough and allocates nothing.
    private void add(SendFailure cause, int datagrams) {
        AtomicLong counter = counter(cause);
        counter.lazySet(counter.getPlain() + datagrams);
        last = cause;
    }

    private AtomicLong counter(SendFailure cause) {
        return Objects.requireNonNull(counts.get(cause), "every cause has a counter");
    }
}

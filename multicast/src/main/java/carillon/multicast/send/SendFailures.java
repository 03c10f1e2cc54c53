package carillon.multicast.send;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what a sender could not send, by cause.
 *
 * <p>Threads: counted by the sender's owner, read by any.
 */
public final class SendFailures {

    private final Map<SendFailure, AtomicLong> counts = new EnumMap<>(SendFailure.class);
    private volatile int lastErrno;
    private volatile String lastText = "";

    SendFailures() {
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

    /** What the system said of the last failure, for a person; empty if nothing ever failed. */
    public String lastCause() {
        int errno = lastErrno;
        return errno == 0 ? lastText : Errno.text(errno);
    }

    void count(SendFailure cause, int datagrams, int errno) {
        add(cause, datagrams);
        lastErrno = errno;
    }

    void count(SendFailure cause, int datagrams, String text) {
        add(cause, datagrams);
        lastText = text;
    }

    // One thread writes, so a plain sum stored in order is enough and allocates nothing.
    private void add(SendFailure cause, int datagrams) {
        AtomicLong counter = counter(cause);
        counter.lazySet(counter.getPlain() + datagrams);
    }

    private AtomicLong counter(SendFailure cause) {
        return Objects.requireNonNull(counts.get(cause), "every cause has a counter");
    }
}

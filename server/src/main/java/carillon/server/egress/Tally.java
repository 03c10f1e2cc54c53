package carillon.server.egress;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A count that one thread raises and any may read; a reader may see it a moment late, never torn.
 *
 * <p>Threads: {@link #add} by one thread only; {@link #count} by any.
 */
public final class Tally {

    private final AtomicLong count = new AtomicLong();

    /** Raises the count. */
    public void add(long more) {
        count.setOpaque(count.getPlain() + more);
    }

    /** The count so far. */
    public long count() {
        return count.getOpaque();
    }
}

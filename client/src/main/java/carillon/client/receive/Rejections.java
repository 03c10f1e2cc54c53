package carillon.client.receive;

import carillon.protocol.Rejection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts what was refused, by reason.
 *
 * <p>Threads: owned by the thread that counts.
 */
public final class Rejections {

    private final Map<Rejection, Long> counts = new EnumMap<>(Rejection.class);

    public void count(Rejection reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    /** The counts so far, those that are not zero. */
    public Map<Rejection, Long> counts() {
        return Map.copyOf(counts);
    }
}

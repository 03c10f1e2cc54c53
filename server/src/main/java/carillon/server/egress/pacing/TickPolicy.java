package carillon.server.egress.pacing;

import java.util.List;

/**
 * How long the egress rests between two wake-ups, by the rate it sends at. A wake-up costs more
 * than a send, so that at high rates several packets share one; at low rates each has its own and
 * leaves at its exact deadline.
 *
 * @param steps by rising rate, each with a longer rest; below the first the rest is zero
 */
public record TickPolicy(List<Step> steps) {

    /**
     * From a rate on, a rest.
     *
     * @param packetsPerSecond the rate from which on it applies, above 0
     * @param restNanos least time between two wake-ups, above 0 and at most 1 ms
     */
    public record Step(long packetsPerSecond, long restNanos) {

        private static final long LONGEST_REST_NANOS = 1_000_000;

        public Step {
            if (packetsPerSecond <= 0) {
                throw new IllegalArgumentException("packetsPerSecond: " + packetsPerSecond);
            }
            if (restNanos <= 0 || restNanos > LONGEST_REST_NANOS) {
                throw new IllegalArgumentException("restNanos: " + restNanos);
            }
        }
    }

    /** Exact up to about 300 channels of music, 0.25 ms up to 1,500, then 0.5 ms and 1 ms. */
    public static final TickPolicy STANDARD =
            new TickPolicy(
                    List.of(
                            new Step(4_000, 250_000),
                            new Step(20_000, 500_000),
                            new Step(80_000, 1_000_000)));

    /** Never rests. */
    public static final TickPolicy EXACT = new TickPolicy(List.of());

    public TickPolicy {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (!rises(steps.get(i - 1), steps.get(i))) {
                throw new IllegalArgumentException("steps do not rise: " + steps);
            }
        }
    }

    private static boolean rises(Step before, Step after) {
        return before.packetsPerSecond < after.packetsPerSecond
                && before.restNanos < after.restNanos;
    }

    /** The least time between two wake-ups at a rate. */
    public long restNanos(long packetsPerSecond) {
        long rest = 0;
        for (Step step : steps) {
            if (packetsPerSecond >= step.packetsPerSecond) {
                rest = step.restNanos;
            }
        }
        return rest;
    }
}

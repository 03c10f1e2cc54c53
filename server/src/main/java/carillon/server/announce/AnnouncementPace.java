package carillon.server.announce;

import java.time.Duration;

/**
 * When sessions are announced: all of them three times in the first six seconds, so that a packet
 * lost at the start does no harm, then every 30 s; but never at more than {@value
 * #MOST_BITS_PER_SECOND} bit/s in all, so that a large station announces less often (RFC 2974,
 * section 3.1).
 *
 * <p>Threads: owned by sap.
 */
final class AnnouncementPace {

    static final long MOST_BITS_PER_SECOND = 64_000;
    static final long EARLY_INTERVAL_NANOS = Duration.ofSeconds(3).toNanos();
    static final long INTERVAL_NANOS = Duration.ofSeconds(30).toNanos();

    private static final int EARLY_ROUNDS = 3;
    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private int rounds;
    private long roundNanos;

    AnnouncementPace(long firstNanos) {
        roundNanos = firstNanos;
    }

    /** How long the line is taken by datagrams of so many bytes. */
    long gapNanos(long bytes) {
        return bytes * 8 * SECOND_NANOS / MOST_BITS_PER_SECOND;
    }

    /**
     * When the next round begins.
     *
     * @param freeNanos when the line is free again after the round that has just been sent
     */
    long nextRound(long freeNanos) {
        rounds++;
        long wanted = roundNanos + (rounds < EARLY_ROUNDS ? EARLY_INTERVAL_NANOS : INTERVAL_NANOS);
        roundNanos = wanted - freeNanos < 0 ? freeNanos : wanted;
        return roundNanos;
    }
}

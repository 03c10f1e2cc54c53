package carillon.client.play;

import carillon.client.receive.order.PacketCounts;
import java.time.Duration;
import java.util.ArrayDeque;

/**
 * How much of a channel is lost of late, and what an outage took, which is told apart: a minute
 * without a network says nothing about the evening.
 *
 * <p>Threads: owned by one thread, which looks some times a second.
 */
public final class LossMeter {

    private static final long OUTAGE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long SAMPLE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    /** What was lost until an instant, outages left out. */
    private record Sample(long nanos, long lost) {}

    private final ArrayDeque<Sample> samples = new ArrayDeque<>();
    private PacketCounts counts = PacketCounts.NONE;
    private long heardNanos;
    private long settledNanos; // until then losses are those of an outage
    private int outages;
    private long outageNanos;
    private long outageLost;

    /** A meter for a channel that is tuned to now. */
    public LossMeter(long nowNanos) {
        this.heardNanos = nowNanos;
        this.settledNanos = nowNanos;
        samples.add(new Sample(nowNanos, 0));
    }

    /** Looks at the counts as they are now. */
    public void look(PacketCounts now, long nowNanos) {
        if (now.received() != counts.received()) {
            heard(nowNanos);
        }
        if (nowNanos - settledNanos < 0) {
            outageLost += now.lost() - counts.lost();
        }
        counts = now;
        if (nowNanos - samples.getLast().nanos() >= SAMPLE_NANOS) {
            samples.add(new Sample(nowNanos, lost()));
            drop(nowNanos);
        }
    }

    /** Packets lost while the channel was heard. */
    public long lost() {
        return counts.lost() - outageLost;
    }

    /** The same of the last time, up to a minute. */
    public long lostWithin(Duration time, long nowNanos) {
        long before =
                samples.stream()
                        .filter(each -> nowNanos - each.nanos() <= time.toNanos())
                        .mapToLong(Sample::lost)
                        .findFirst()
                        .orElseGet(this::lost);
        return lost() - before;
    }

    /** How often nothing came for more than a second, after something had. */
    public int outages() {
        return outages;
    }

    /** How long that was together, up to the last that is over. */
    public Duration outageTime() {
        return Duration.ofNanos(outageNanos);
    }

    /** Packets that did not come in those times. */
    public long outageLost() {
        return outageLost;
    }

    private void heard(long nowNanos) {
        long silentNanos = nowNanos - heardNanos;
        if (silentNanos >= OUTAGE_NANOS && counts.received() > 0) {
            outages++;
            outageNanos += silentNanos;
            settledNanos = nowNanos + OUTAGE_NANOS;
        }
        heardNanos = nowNanos;
    }

    private void drop(long nowNanos) {
        while (nowNanos - samples.getFirst().nanos() > LONGEST_NANOS) {
            samples.removeFirst();
        }
    }
}

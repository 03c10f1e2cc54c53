package carillon.client.record;

import carillon.client.receive.frame.MpaFrame;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.Flicks;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Finds out which station time an RTP timestamp stands for. A packet is sent at the instant of its
 * first frame's timestamp; how much later it came differs from packet to packet, so the median of
 * the last ones tells. A step of the timestamps begins anew.
 *
 * <p>Threads: owned by the record thread.
 */
final class TimestampClock {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int MOST = 31;

    private final long[] lateNanos = new long[MOST];
    private int samples;
    private RtpTimestamp last = new RtpTimestamp(0);
    private Instant lastTime = Instant.EPOCH; // of the last timestamp, if the first came at once

    /** The station time of the timestamp of a frame that was there at a station time. */
    Instant at(MpaFrame frame, Instant arrival) {
        lastTime = lastTime.plusNanos(nanos(last.distanceTo(frame.timestamp())));
        last = frame.timestamp();
        if (samples == 0 || frame.isFirstOfPacket()) {
            learn(arrival);
        }
        return lastTime.plusNanos(median());
    }

    private void learn(Instant arrival) {
        if (samples == 0 || isStep(arrival)) {
            samples = 0;
            lastTime = arrival;
        }
        lateNanos[samples % MOST] = Duration.between(lastTime, arrival).toNanos();
        samples++;
    }

    private boolean isStep(Instant arrival) {
        Duration late = Duration.between(lastTime.plusNanos(median()), arrival).abs();
        return late.compareTo(STEP) > 0;
    }

    private long median() {
        long[] sorted = Arrays.copyOf(lateNanos, Math.min(samples, MOST));
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long nanos(int ticks) {
        return Flicks.toNanos(ticks * Flicks.PER_90K_TICK);
    }
}

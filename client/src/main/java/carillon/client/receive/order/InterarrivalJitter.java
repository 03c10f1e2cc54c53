package carillon.client.receive.order;

import carillon.protocol.rtp.RtpTimestamp;

/**
 * The interarrival jitter of RFC 3550, sections 6.4.1 and A.8: a running mean of how much the
 * spacing of packets changed on the way. A step of the timestamps of more than a second is a new
 * beginning of the stream's clock, not jitter, and is left out.
 */
final class InterarrivalJitter {

    private static final double NANOS_PER_TICK = 1e9 / 90_000;
    private static final double LONGEST_NANOS = 1e9;

    private boolean begun;
    private long lastArrivalNanos;
    private RtpTimestamp last = new RtpTimestamp(0);
    private double jitterNanos;

    void sample(RtpTimestamp timestamp, long arrivalNanos) {
        if (begun) {
            double spacing = arrivalNanos - lastArrivalNanos;
            double change = Math.abs(spacing - last.distanceTo(timestamp) * NANOS_PER_TICK);
            if (change < LONGEST_NANOS) {
                jitterNanos += (change - jitterNanos) / 16;
            }
        }
        begun = true;
        lastArrivalNanos = arrivalNanos;
        last = timestamp;
    }

    /** The estimate so far; 0 before the second packet. */
    long nanos() {
        return Math.round(jitterNanos);
    }
}

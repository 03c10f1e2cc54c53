package carillon.client.playout;

import carillon.protocol.time.NanoSource;

/**
 * Decoded sound between the thread that decodes and the one that plays, and the rules of the
 * play-out reserve: how long the first sound waits, how fast to play, what to do when there is
 * nothing left and when there is too much. Nothing here waits.
 *
 * <p>Threads: {@link #next}, {@link #waitNanos} and {@link #take} by the one that plays, the others
 * from any.
 */
final class PlayoutQueue {

    /** What the thread that plays has to do next. */
    enum Step {
        /** Nothing, for as long as {@link #waitNanos} says. */
        WAIT,
        /** Play what {@link #take} gives. */
        PLAY,
        /** Drop what the device has. */
        FLUSH
    }

    // Looks again so long before the device runs dry, then as often as that.
    private static final long WATCH_NANOS = 10_000_000;
    private static final long IDLE_NANOS = 1_000_000_000;

    private final NanoSource clock;
    private final PlayoutReserve reserve;
    private final PcmRing ring;
    private boolean playing;
    private boolean flushed;
    private boolean finishing;
    private long startsAt;
    private long deviceFrames;
    private long underruns;
    private long skippedFrames;

    PlayoutQueue(NanoSource clock, PlayoutReserve reserve) {
        this.clock = clock;
        this.reserve = reserve;
        this.ring = new PcmRing((int) reserve.mostFrames());
    }

    /**
     * Adds samples. When there are too many in hand they are brought back to the target, the oldest
     * dropped.
     *
     * @param deviceFrames samples that wait in the device
     */
    synchronized void add(short[] stereo, int frames, long deviceFrames) {
        if (playing) {
            reserve.observe(ring.frames() + deviceFrames, clock.nanos());
        } else if (ring.frames() == 0) {
            startsAt = clock.nanos() + PlayoutReserve.START.toNanos();
        }
        skip(ring.frames() + frames + deviceFrames);
        ring.add(stereo, frames);
    }

    /**
     * How much silence has to stand in for sound that was lost: none while nothing is played, for
     * then its time has passed, and never more than the reserve lacks.
     */
    synchronized long silenceFor(long lostFrames, long deviceFrames) {
        long lacking = reserve.targetFrames() - ring.frames() - deviceFrames;
        return playing ? Math.clamp(lacking, 0, lostFrames) : 0;
    }

    /** Drops everything and starts anew with what comes next. */
    synchronized void flush() {
        ring.drop(ring.frames());
        stop();
    }

    /** Says that nothing more comes: what there is is played at once and to its end. */
    synchronized void finish() {
        finishing = true;
    }

    /**
     * Says what to do next.
     *
     * @param inDevice samples that wait in the device
     */
    synchronized Step next(long inDevice) {
        deviceFrames = inDevice;
        if (flushed) {
            flushed = false;
            return Step.FLUSH;
        }
        if (ring.frames() > 0 && (playing || isTimeToStart())) {
            // A machine too busy to bring samples in time is an underrun as well.
            underruns += playing && deviceFrames == 0 ? 1 : 0;
            return Step.PLAY;
        }
        if (playing && deviceFrames == 0) {
            underruns += finishing ? 0 : 1;
            stop();
        }
        return Step.WAIT;
    }

    /** How long there is nothing to do, unless something is added or said. */
    synchronized long waitNanos() {
        if (flushed) {
            return 0;
        }
        if (playing) {
            return Math.max(WATCH_NANOS, reserve.nanos(deviceFrames) - WATCH_NANOS);
        }
        return ring.frames() > 0 ? startsAt - clock.nanos() : IDLE_NANOS;
    }

    /** Takes samples to play; after {@link Step#PLAY} there are some. */
    synchronized int take(short[] into) {
        playing = true;
        return ring.take(into);
    }

    /** Samples that wait here. */
    synchronized long frames() {
        return ring.frames();
    }

    /** How fast to play. */
    synchronized double speed() {
        return reserve.speed();
    }

    synchronized long underruns() {
        return underruns;
    }

    synchronized long skippedFrames() {
        return skippedFrames;
    }

    private boolean isTimeToStart() {
        return finishing || clock.nanos() - startsAt >= 0;
    }

    // What the device has cannot be taken back, and what just comes is not for dropping.
    private void skip(long inHand) {
        if (inHand > reserve.mostFrames()) {
            int tooMany = (int) Math.min(ring.frames(), inHand - reserve.targetFrames());
            ring.drop(tooMany);
            skippedFrames += tooMany;
        }
    }

    private void stop() {
        playing = false;
        flushed = true;
        reserve.restart();
    }
}

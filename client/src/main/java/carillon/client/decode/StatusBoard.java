package carillon.client.decode;

import carillon.client.decode.pipe.PlaybackReport;

/**
 * What is known of the decoder child.
 *
 * <p>Threads: any.
 */
final class StatusBoard {

    private DecoderPhase phase = DecoderPhase.STARTING;
    private int restarts;
    private boolean hasPlayed;
    private PlaybackReport playback = PlaybackReport.NONE;
    private FirstSound firstSound = FirstSound.NONE;
    private DecoderTrouble trouble = DecoderTrouble.NONE;
    private volatile Runnable listener = () -> {};

    /** Is run after a change of the phase, by the thread that changed it. */
    void listener(Runnable told) {
        listener = told;
    }

    synchronized DecoderStatus status(long framesDropped) {
        return new DecoderStatus(
                phase, framesDropped, restarts, hasPlayed, playback, firstSound, trouble);
    }

    /** Whether there will be no child any more. */
    synchronized boolean isOver() {
        return switch (phase) {
            case ENDED, FAILED, CLOSED -> true;
            case STARTING, RUNNING, WAITING, NO_DEVICE -> false;
        };
    }

    /** Sets the phase, unless it is over. */
    void phase(DecoderPhase next) {
        synchronized (this) {
            phase = isOver() ? phase : next;
        }
        listener.run();
    }

    /** Sets the phase, unless it is over, and says why. */
    void phase(DecoderPhase next, DecoderTrouble why) {
        synchronized (this) {
            trouble = isOver() ? trouble : why;
        }
        phase(next);
    }

    /** A child runs. Whether it has a device that the one before had not is seen later. */
    synchronized void running() {
        if (phase != DecoderPhase.NO_DEVICE) {
            phase(DecoderPhase.RUNNING);
        }
    }

    /** Notes that a child does its work. */
    synchronized void played() {
        hasPlayed = true;
    }

    /** Counts that a child was started in the place of one that died. */
    synchronized void restarted() {
        restarts++;
        playback = PlaybackReport.NONE;
    }

    synchronized void playback(PlaybackReport report) {
        playback = report;
        foundDevice();
    }

    synchronized void firstSound(FirstSound sound) {
        firstSound = sound;
        hasPlayed = true;
        foundDevice();
    }

    private void foundDevice() {
        if (phase == DecoderPhase.NO_DEVICE) {
            phase = DecoderPhase.RUNNING;
        }
    }
}

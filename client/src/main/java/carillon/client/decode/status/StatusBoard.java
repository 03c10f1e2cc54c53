package carillon.client.decode.status;

import carillon.client.decode.pipe.PlaybackReport;

/**
 * What is known of the decoder child.
 *
 * <p>Threads: any.
 */
public final class StatusBoard {

    private DecoderPhase phase = DecoderPhase.STARTING;
    private int restarts;
    private boolean hasPlayed;
    private PlaybackReport playback = PlaybackReport.NONE;
    private FirstSound firstSound = FirstSound.NONE;
    private DecoderTrouble trouble = DecoderTrouble.NONE;
    private volatile Runnable listener = () -> {};

    /** Is run after a change of the phase, by the thread that changed it. */
    public void listener(Runnable told) {
        listener = told;
    }

    public synchronized DecoderStatus status(long framesDropped) {
        return new DecoderStatus(
                phase, framesDropped, restarts, hasPlayed, playback, firstSound, trouble);
    }

    /** Whether there will be no child any more. */
    public synchronized boolean isOver() {
        return switch (phase) {
            case ENDED, FAILED, CLOSED -> true;
            case STARTING, RUNNING, WAITING, NO_DEVICE -> false;
        };
    }

    /** Sets the phase, unless it is over. */
    public void phase(DecoderPhase next) {
        tellIf(set(next));
    }

    /** Sets the phase, unless it is over, and says why. */
    public void phase(DecoderPhase next, DecoderTrouble why) {
        boolean isChanged;
        synchronized (this) {
            trouble = isOver() ? trouble : why;
            isChanged = set(next);
        }
        tellIf(isChanged);
    }

    /** A child runs. Whether it has a device that the one before had not is seen later. */
    public void running() {
        boolean isChanged;
        synchronized (this) {
            isChanged = phase != DecoderPhase.NO_DEVICE && set(DecoderPhase.RUNNING);
        }
        tellIf(isChanged);
    }

    /** Notes that a child does its work. */
    public synchronized void played() {
        hasPlayed = true;
    }

    /** Counts that a child was started in the place of one that died. */
    public synchronized void restarted() {
        restarts++;
        playback = PlaybackReport.NONE;
    }

    public void playback(PlaybackReport report) {
        boolean isChanged;
        synchronized (this) {
            playback = report;
            isChanged = foundDevice();
        }
        tellIf(isChanged);
    }

    public void firstSound(FirstSound sound) {
        boolean isChanged;
        synchronized (this) {
            firstSound = sound;
            hasPlayed = true;
            isChanged = foundDevice();
        }
        tellIf(isChanged);
    }

    private synchronized boolean foundDevice() {
        return phase == DecoderPhase.NO_DEVICE && set(DecoderPhase.RUNNING);
    }

    /** Sets the phase, unless it is over. Returns whether it is another. */
    private synchronized boolean set(DecoderPhase next) {
        boolean isChanged = phase != next && !isOver();
        phase = isChanged ? next : phase;
        return isChanged;
    }

    // Never with the lock held: whoever is told may ask for the status on another thread.
    private void tellIf(boolean isChanged) {
        if (isChanged) {
            listener.run();
        }
    }
}

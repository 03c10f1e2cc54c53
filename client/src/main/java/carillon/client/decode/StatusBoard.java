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
    private PlaybackReport playback = PlaybackReport.NONE;
    private FirstSound firstSound = FirstSound.NONE;
    private String message = "";

    synchronized DecoderStatus status(long framesDropped) {
        return new DecoderStatus(phase, framesDropped, restarts, playback, firstSound, message);
    }

    /** Whether there will be no child any more. */
    synchronized boolean isOver() {
        return switch (phase) {
            case ENDED, FAILED, CLOSED -> true;
            case STARTING, RUNNING, WAITING, NO_DEVICE -> false;
        };
    }

    /** Sets the phase, unless it is over. */
    synchronized void phase(DecoderPhase next) {
        if (!isOver()) {
            phase = next;
        }
    }

    /** Sets the phase, unless it is over, and says why. */
    synchronized void phase(DecoderPhase next, String why) {
        if (!isOver()) {
            phase = next;
            message = why;
        }
    }

    /** Counts that a child was started in the place of one that died. */
    synchronized void restarted() {
        restarts++;
        playback = PlaybackReport.NONE;
    }

    synchronized void playback(PlaybackReport report) {
        playback = report;
    }

    synchronized void firstSound(FirstSound sound) {
        firstSound = sound;
    }
}

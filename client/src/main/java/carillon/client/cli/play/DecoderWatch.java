package carillon.client.cli.play;

import carillon.client.ClientException;
import carillon.client.cli.flags.StatusLines;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderStatus;
import carillon.client.decode.status.DecoderTrouble;

/**
 * Looks after the decoder of a command that plays. One that dies is started again and that is said;
 * one that never played anything is given up after a few attempts, or at once if there is no sound
 * device. A device that goes while it plays is waited for. That sound is lost because one that runs
 * takes too little of it is said once each time it was started.
 */
final class DecoderWatch {

    private static final int MOST_RESTARTS = 2;

    // Some seconds of sound: more than a child that is just starting lets go.
    private static final int MANY_FRAMES = 100;

    private final StatusLines lines;
    private String told = "";
    private long droppedUntilItRan;
    private boolean isToldOfDrops;

    DecoderWatch(StatusLines lines) {
        this.lines = lines;
    }

    /**
     * Whether there is somebody who wants the sound.
     *
     * @throws ClientException if there is no way to play
     */
    boolean goesOn(DecoderStatus decoder) {
        return switch (decoder.phase()) {
            case ENDED, CLOSED -> false;
            case FAILED -> throw failure(decoder);
            case STARTING, RUNNING, WAITING, NO_DEVICE -> {
                if (isHopeless(decoder)) {
                    throw failure(decoder);
                }
                tell(decoder);
                tellOfDrops(decoder);
                yield true;
            }
        };
    }

    /**
     * Playing is over, as it should be.
     *
     * @throws ClientException if nothing was played because the decoder failed
     */
    void end(DecoderStatus decoder) {
        if (!decoder.hasPlayed() && !decoder.message().isEmpty()) {
            throw failure(decoder);
        }
    }

    private static boolean isHopeless(DecoderStatus decoder) {
        return !decoder.hasPlayed()
                && (decoder.phase() == DecoderPhase.NO_DEVICE
                        || (decoder.phase() == DecoderPhase.WAITING
                                && decoder.restarts() >= MOST_RESTARTS));
    }

    /** What fails at the beginning is said at the end, if it does not go well after all. */
    private void tell(DecoderStatus decoder) {
        if (decoder.hasPlayed() && !decoder.message().equals(told)) {
            lines.say(decoder.message());
        }
        told = decoder.message();
    }

    /** No decoder says itself that it takes nothing, or too little. */
    private void tellOfDrops(DecoderStatus decoder) {
        if (decoder.phase() != DecoderPhase.RUNNING) {
            droppedUntilItRan = decoder.framesDropped();
            isToldOfDrops = false;
        } else if (!isToldOfDrops && decoder.framesDropped() - droppedUntilItRan >= MANY_FRAMES) {
            isToldOfDrops = true;
            lines.say(
                    "sound is lost: the decoder, or whoever takes its sound, is stuck or too slow");
        }
    }

    private static ClientException failure(DecoderStatus decoder) {
        String advice =
                switch (decoder.phase()) {
                    case NO_DEVICE ->
                            "; send the sound elsewhere: --output=wav:FILE, raw:FILE, raw:- or"
                                    + " null";
                    case WAITING, STARTING, RUNNING ->
                            "; nothing was played: try the decoder by itself, or leave --decoder"
                                    + " out";
                    case ENDED, FAILED, CLOSED -> "";
                };
        return failure(decoder.trouble(), advice);
    }

    private static ClientException failure(DecoderTrouble trouble, String advice) {
        String text = trouble.text() + advice;
        return trouble.details().isEmpty()
                ? new ClientException(text)
                : new ClientException(text, new ClientException(trouble.details()));
    }
}

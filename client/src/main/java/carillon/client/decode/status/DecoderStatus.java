package carillon.client.decode.status;

import carillon.client.decode.pipe.PlaybackReport;

/**
 * A decoder child at one instant.
 *
 * @param phase what it is doing
 * @param framesDropped frames that found no room, because the child was slow or dead
 * @param restarts how often it was started again
 * @param hasPlayed whether any child of the session ever did its work: ours made sound, another
 *     program took frames for a while
 * @param playback what the child reported last; {@link PlaybackReport#NONE} before, and always of
 *     an external program
 * @param firstSound when sound last came after a beginning; of our own child only
 * @param trouble what went wrong last
 */
public record DecoderStatus(
        DecoderPhase phase,
        long framesDropped,
        int restarts,
        boolean hasPlayed,
        PlaybackReport playback,
        FirstSound firstSound,
        DecoderTrouble trouble) {

    /** What went wrong last, for a person; empty if nothing did. */
    public String message() {
        return trouble.text();
    }
}

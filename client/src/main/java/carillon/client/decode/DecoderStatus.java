package carillon.client.decode;

import carillon.client.decode.pipe.PlaybackReport;

/**
 * A decoder child at one instant.
 *
 * @param phase what it is doing
 * @param framesDropped frames that found no room, because the child was slow or dead
 * @param restarts how often it was started again
 * @param playback what the child reported last; {@link PlaybackReport#NONE} before, and always of
 *     an external program
 * @param firstSound when sound last came after a beginning; of our own child only
 * @param message what went wrong last, for a person; empty if nothing did
 */
public record DecoderStatus(
        DecoderPhase phase,
        long framesDropped,
        int restarts,
        PlaybackReport playback,
        FirstSound firstSound,
        String message) {}

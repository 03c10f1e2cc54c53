package carillon.client.play;

import carillon.client.decode.status.DecoderStatus;
import carillon.client.receive.ReceiverStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * How playing goes at one instant.
 *
 * @param receiver of the present channel
 * @param decoder the decoder
 * @param toFirstFrame from the request for the channel to the first frame for the decoder; empty
 *     before
 * @param toFirstSound from the request for the channel to the first sound of it that the decoder
 *     made; empty before, and always with an external decoder
 */
public record PlayStatus(
        ReceiverStatus receiver,
        DecoderStatus decoder,
        Optional<Duration> toFirstFrame,
        Optional<Duration> toFirstSound) {}

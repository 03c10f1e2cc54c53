package carillon.client.decode.pipe;

import carillon.client.pcm.Levels;
import java.time.Duration;

/**
 * What our own decoder child says about its work since it was started.
 *
 * @param decoded frames that became sound
 * @param undecodable frames that were no frames, or too damaged; silence stands in their place
 * @param underruns how often the device had nothing left to play
 * @param skipped sound dropped because more of it waited than the device needs in hand
 * @param reserve sound decoded and not yet played; zero without a device
 * @param levels since the report before
 */
public record PlaybackReport(
        long decoded,
        long undecodable,
        long underruns,
        Duration skipped,
        Duration reserve,
        Levels levels) {

    /** Nothing was reported yet. */
    public static final PlaybackReport NONE =
            new PlaybackReport(0, 0, 0, Duration.ZERO, Duration.ZERO, Levels.SILENCE);
}

package carillon.client.record;

import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import java.time.Duration;
import java.time.Instant;

/**
 * Which track is on at an instant, from what a programme list says is on now and next. What nobody
 * knows is an unknown programme.
 *
 * @param onAir what the list said last
 */
record TrackSchedule(OnAir onAir) {

    // Frames are told apart by the nearest start: half the shortest of MPEG-1 and a bit.
    private static final Duration TOLERANCE = Duration.ofMillis(15);

    /** The track of a frame that is sent at an instant of station time. */
    Programme at(Instant time) {
        Instant rounded = time.plus(TOLERANCE);
        if (onAir.next() instanceof Programme.Track next && !rounded.isBefore(next.start())) {
            return next;
        }
        return onAir.now();
    }
}

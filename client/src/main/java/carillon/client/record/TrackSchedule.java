package carillon.client.record;

import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import java.time.Instant;

/**
 * Which track is on at an instant of channel time, from what a programme list says is on now and
 * next. What nobody knows is an unknown programme.
 *
 * @param onAir what the list said last
 */
record TrackSchedule(OnAir onAir) {

    // No tolerance: starts are rounded down to milliseconds and timestamps to 90ths of them, so no
    // first frame is before its start; and the frame before it is so by 24 ms at least.

    /** The track of a frame whose timestamp stands for an instant. */
    Programme at(Instant time) {
        if (hasBegun(onAir.next(), time)) {
            return onAir.next();
        }
        return hasBegun(onAir.now(), time) ? onAir.now() : Programme.unknown();
    }

    private static boolean hasBegun(Programme programme, Instant time) {
        return programme instanceof Programme.Track track && !time.isBefore(track.start());
    }
}

package carillon.client.screen.view;

import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.Programme.Track;
import java.time.Duration;
import java.time.Instant;

/**
 * What is on at one instant. Lists come once a second or less often, so the next track may have
 * begun since.
 *
 * @param now what is on
 * @param next what follows
 * @param time the instant, by the clock of the server
 */
record OnAirAt(Programme now, Programme next, Instant time) {

    static OnAirAt of(OnAir onAir, Instant time) {
        boolean hasNextBegun = onAir.next() instanceof Track next && !time.isBefore(next.start());
        return hasNextBegun
                ? new OnAirAt(onAir.next(), Programme.unknown(), time)
                : new OnAirAt(onAir.now(), onAir.next(), time);
    }

    /** How much of the track is over, from 0 to 1. */
    double share(Track track) {
        long wholeMillis = Math.max(1, track.duration().toMillis());
        return (double) elapsed(track).toMillis() / wholeMillis;
    }

    /** How long the track has been on; not longer than it is. */
    Duration elapsed(Track track) {
        Duration since = Duration.between(track.start(), time);
        if (since.isNegative()) {
            return Duration.ZERO;
        }
        return since.compareTo(track.duration()) > 0 ? track.duration() : since;
    }
}

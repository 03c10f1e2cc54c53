package carillon.server.listing;

import carillon.library.clock.ChannelClock;
import carillon.library.edition.TrackId;
import carillon.library.tags.Tags;
import carillon.library.timeline.Airing;
import carillon.library.timeline.At;
import carillon.library.timeline.Timeline;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.time.Flicks;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a channel plays, in the words of a programme list.
 *
 * @param clock the channel's
 * @param timeline what it plays, as it is at each call
 * @param tags what is known of a track; empty texts for what is not
 */
public record Programmes(
        ChannelClock clock, Supplier<Timeline> timeline, Function<TrackId, Tags> tags) {

    // Programme.Track refuses what is longer; no file is.
    private static final Duration LONGEST = Programme.Track.MAX_DURATION;

    /** What is on at an instant of channel time, and what follows. */
    public OnAir at(long channelFlicks) {
        Timeline now = timeline.get();
        return switch (now.at(channelFlicks)) {
            case At.OnAir(Airing airing, long _) ->
                    new OnAir(airing.row().ordinal(), track(airing), track(now.next(airing)));
            case At.Silent _, At.BeforeStart _ -> OnAir.NOTHING;
        };
    }

    private Programme track(Airing airing) {
        Tags known = tags.apply(airing.track().id());
        Duration duration = Duration.ofNanos(Flicks.toNanos(airing.durationFlicks()));
        return new Programme.Track(
                known.title(),
                known.artist(),
                Flicks.toInstant(airing.start().flicks()),
                duration.compareTo(LONGEST) > 0 ? LONGEST : duration);
    }
}

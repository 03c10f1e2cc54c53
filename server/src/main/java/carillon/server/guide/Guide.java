package carillon.server.guide;

import carillon.library.timeline.Airing;
import carillon.library.timeline.At;
import carillon.library.timeline.Timeline;
import carillon.protocol.time.Flicks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a channel plays and when, computed: next Tuesday costs as little as now.
 *
 * @param timeline what it plays
 * @param phaseFlicks how far the channel's time lies behind station time
 */
public record Guide(Timeline timeline, long phaseFlicks) {

    /**
     * The tracks on the air from one instant to another, at most so many; the first may have begun
     * before.
     */
    public List<GuideEntry> between(Instant from, Instant until, int most) {
        List<GuideEntry> entries = new ArrayList<>();
        long end = Flicks.at(until) - phaseFlicks;
        long at = Flicks.at(from) - phaseFlicks;
        while (at < end && entries.size() < most) {
            switch (timeline.at(at)) {
                case At.OnAir(Airing airing, long _) -> {
                    entries.add(entry(airing));
                    at = airing.end().flicks();
                }
                case At.Silent(long untilFlicks) -> at = untilFlicks;
                case At.BeforeStart(long firstFlicks) -> at = firstFlicks;
            }
        }
        return entries;
    }

    /** When what is known of the channel begins, if an instant lies before that. */
    public Optional<Instant> recordBegins(Instant instant) {
        return timeline.at(Flicks.at(instant) - phaseFlicks) instanceof At.BeforeStart(long first)
                ? Optional.of(Flicks.toInstant(first + phaseFlicks))
                : Optional.empty();
    }

    private GuideEntry entry(Airing airing) {
        return new GuideEntry(
                Flicks.toInstant(airing.start().flicks() + phaseFlicks),
                Duration.ofNanos(Flicks.toNanos(airing.durationFlicks())),
                airing.track().id());
    }
}

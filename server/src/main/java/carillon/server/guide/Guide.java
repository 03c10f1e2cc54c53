package carillon.server.guide;

import carillon.library.timeline.Airing;
import carillon.library.timeline.At;
import carillon.library.timeline.Timeline;
import carillon.protocol.time.Flicks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    private GuideEntry entry(Airing airing) {
        return new GuideEntry(
                Flicks.toInstant(airing.start().flicks() + phaseFlicks),
                Duration.ofNanos(Flicks.toNanos(airing.durationFlicks())),
                airing.track().id());
    }
}

package carillon.server.guide;

import carillon.library.edition.TrackId;
import java.time.Duration;
import java.time.Instant;

/**
 * A track in the programme guide.
 *
 * @param start when its first packet is sent
 * @param duration how long it is on the air
 */
public record GuideEntry(Instant start, Duration duration, TrackId track) {}

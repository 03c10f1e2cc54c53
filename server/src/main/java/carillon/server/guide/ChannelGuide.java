package carillon.server.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a channel plays.
 *
 * @param number of the channel
 * @param name of the channel
 * @param recordBegins if it was asked from an earlier instant than is on record: when that begins
 * @param programmes in the order of time
 */
public record ChannelGuide(
        int number, String name, Optional<Instant> recordBegins, List<Programme> programmes) {

    /**
     * One track on the air.
     *
     * @param title empty if unknown
     * @param artist empty if unknown
     * @param start when its first packet is sent
     * @param duration how long it is on the air
     */
    public record Programme(String title, String artist, Instant start, Duration duration) {}

    public ChannelGuide {
        programmes = List.copyOf(programmes);
    }
}

package carillon.client.screen.view;

import carillon.client.onair.ListedChannel;
import carillon.client.onair.ListedServer;
import carillon.client.onair.ProgramList;
import carillon.client.screen.dial.Dial;
import java.time.Instant;
import java.util.List;

/**
 * All that there is to be seen at one instant.
 *
 * @param list what is on the air
 * @param dial which channel is chosen, and which plays
 * @param hearing how the channel that plays is heard
 * @param remarks what a person should know, the most important first
 * @param nowNanos the instant, as {@link System#nanoTime} counts
 */
public record Scene(
        ProgramList list, Dial dial, Hearing hearing, List<String> remarks, long nowNanos) {

    public Scene {
        remarks = List.copyOf(remarks);
    }

    /** What is on a channel of the list. */
    OnAirAt onAir(ListedChannel channel) {
        Instant time =
                list.server(channel.station())
                        .map(server -> server.time(nowNanos))
                        .orElse(Instant.MIN);
        return OnAirAt.of(channel.entry().onAir(), time);
    }

    /** How many stations are heard. */
    long stations() {
        return list.servers().stream()
                .map(ListedServer::origin)
                .map(origin -> origin.station())
                .distinct()
                .count();
    }
}

package carillon.protocol.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The last word of a server that ends in good order: its list is no longer true. One that is killed
 * says nothing, and is missed once its beacons stay away.
 *
 * @param origin whose list
 * @param born the time of the station, kept to the millisecond
 */
public record Farewell(ListOrigin origin, Instant born) implements ListMessage {

    public Farewell {
        born = born.truncatedTo(ChronoUnit.MILLIS);
    }
}

package carillon.protocol.list;

import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;

/**
 * Whose programme list it is.
 *
 * @param station the station whose channels it lists
 * @param server the server that sends it
 * @param boot counts the starts of that server, from 1: a higher one replaces all that came before
 */
public record ListOrigin(StationId station, ServerId server, long boot) {

    public ListOrigin {
        if (!accepts(boot)) {
            throw new IllegalArgumentException("boot out of range: " + boot);
        }
    }

    static boolean accepts(long boot) {
        return boot >= 1;
    }
}

package carillon.client.tuner;

import carillon.multicast.receive.Joins;
import carillon.protocol.Rejection;
import java.util.Map;

/**
 * A tuner at one instant.
 *
 * @param rejected datagrams of the list group that were refused, by reason
 * @param joins where the group is joined, and where it could not be
 * @param askFailure why the last request could not be sent; empty if it could
 */
public record TunerStatus(Map<Rejection, Long> rejected, Joins joins, String askFailure) {

    public TunerStatus {
        rejected = Map.copyOf(rejected);
    }
}

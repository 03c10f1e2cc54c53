package carillon.client.receive;

import carillon.client.receive.order.PacketCounts;
import carillon.protocol.Rejection;
import java.util.Map;

/**
 * What became of the datagrams of one channel.
 *
 * @param packets those of the announced stream
 * @param malformed packets among them whose payload was not well-formed
 * @param rejected all other datagrams, by reason
 */
public record ReceptionCounts(PacketCounts packets, long malformed, Map<Rejection, Long> rejected) {

    /** Nothing came yet. */
    public static final ReceptionCounts NONE = new ReceptionCounts(PacketCounts.NONE, 0, Map.of());

    public ReceptionCounts {
        rejected = Map.copyOf(rejected);
    }

    /** How many were refused for any reason. */
    public long rejectedTotal() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}

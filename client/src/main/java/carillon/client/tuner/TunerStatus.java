package carillon.client.tuner;

import carillon.client.text.Durations;
import carillon.multicast.receive.Joins;
import carillon.protocol.Rejection;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A tuner at one instant.
 *
 * @param rejected datagrams of the list group that were refused, by reason
 * @param joins where the group is joined, and where it could not be
 * @param askFailure why the last request could not be sent; empty if it could
 * @param impostor who spoke as a server of another address during the last seconds; empty if nobody
 */
public record TunerStatus(
        Map<Rejection, Long> rejected, Joins joins, String askFailure, String impostor) {

    public TunerStatus {
        rejected = Map.copyOf(rejected);
    }

    /**
     * What to tell a person when no server is heard.
     *
     * @param listGroup where the lists are listened for
     * @param time how long
     */
    public String nothingHeard(String listGroup, Duration time) {
        return "no server heard on %s through %s within %s%s%s"
                .formatted(
                        listGroup,
                        joins.joined().isEmpty()
                                ? "no interface"
                                : String.join(", ", joins.joined()),
                        Durations.text(time),
                        askFailure.isEmpty() ? "" : "; " + askFailure,
                        rejected.isEmpty() ? "" : "; " + rejectedRemark());
    }

    /** What to tell a person about datagrams that were refused; empty if there were none. */
    public String rejectedRemark() {
        if (rejected.isEmpty()) {
            return "";
        }
        long count = rejected.values().stream().mapToLong(Long::longValue).sum();
        return "%d datagrams of the list group refused: %s%s"
                .formatted(count, reasons(), impostor.isEmpty() ? "" : "; " + impostor);
    }

    private String reasons() {
        return new TreeMap<>(rejected)
                .entrySet().stream()
                        .map(each -> "%d %s".formatted(each.getValue(), name(each.getKey())))
                        .collect(Collectors.joining(", "));
    }

    private static String name(Rejection reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

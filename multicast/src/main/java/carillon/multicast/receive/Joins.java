package carillon.multicast.receive;

import java.util.List;

/**
 * On which interfaces a group is joined.
 *
 * @param joined names of interfaces
 * @param refused why others are not: one line each, beginning with the interface's name
 */
public record Joins(List<String> joined, List<String> refused) {

    public Joins {
        joined = List.copyOf(joined);
        refused = List.copyOf(refused);
    }
}

package carillon.library.identity;

import carillon.protocol.identity.StationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A station: its identity and every folder that was ever a channel of it, present or not, so that a
 * folder that comes back finds its number.
 *
 * @param id names it
 * @param folders by their number at creation; no name occurs twice
 * @param retired numbers that were given and are no folder's now, ascending
 */
public record Station(StationId id, List<NumberedFolder> folders, List<Integer> retired) {

    public Station {
        List<NumberedFolder> sorted = new ArrayList<>(folders);
        sorted.sort(
                Comparator.comparingInt(NumberedFolder::numberAtCreation)
                        .thenComparing(NumberedFolder::name));
        folders = List.copyOf(sorted);
        retired = List.copyOf(new TreeSet<>(retired));
        if (sorted.stream().map(NumberedFolder::name).distinct().count() < sorted.size()) {
            throw new IllegalArgumentException("a folder occurs twice: " + sorted);
        }
    }

    /** A station that has no folder yet. */
    public static Station empty(StationId id) {
        return new Station(id, List.of(), List.of());
    }

    /** The folder of a name, which it must have. */
    public NumberedFolder folder(String name) {
        return folders.stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no folder '" + name + "'"));
    }

    /** Its folders by name. */
    Map<String, NumberedFolder> byName() {
        Map<String, NumberedFolder> byName = new LinkedHashMap<>();
        folders.forEach(folder -> byName.put(folder.name(), folder));
        return byName;
    }

    /** Every number that was ever given. */
    Set<Integer> everGiven() {
        Set<Integer> given = new TreeSet<>(retired);
        for (NumberedFolder folder : folders) {
            given.add(folder.number());
            given.add(folder.numberAtCreation());
        }
        return given;
    }

    /** This station with some folders in place of those of the same names. */
    Station with(List<NumberedFolder> changed) {
        Map<String, NumberedFolder> all = byName();
        Set<Integer> before = everGiven();
        changed.forEach(folder -> all.put(folder.name(), folder));
        Station after = new Station(id, List.copyOf(all.values()), List.of());
        before.removeAll(after.everGiven());
        return new Station(id, after.folders, List.copyOf(before));
    }

    /** This station, with what only an older copy of it knows. */
    Station andOf(Station older) {
        Map<String, NumberedFolder> all = older.byName();
        all.putAll(byName());
        List<Integer> gone = new ArrayList<>(retired);
        gone.addAll(older.retired);
        return new Station(id, List.copyOf(all.values()), gone);
    }
}

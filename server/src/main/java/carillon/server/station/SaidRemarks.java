package carillon.server.station;

import carillon.library.Remark;
import carillon.server.watch.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Of the remarks on a library, those that a start says: the first of each folder. A folder of a
 * hundred thousand files that are no MP3 would fill the log at every start.
 */
final class SaidRemarks {

    /** So many of a folder are said. */
    static final int MOST_OF_A_FOLDER = 20;

    private SaidRemarks() {}

    /** The first remarks of each folder of the library, and how many more there are. */
    static List<Remark> of(List<Remark> all) {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        List<Remark> said = new ArrayList<>();
        for (Remark remark : all) {
            if (counts.merge(folder(remark), 1, Integer::sum) <= MOST_OF_A_FOLDER) {
                said.add(remark);
            }
        }
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() > MOST_OF_A_FOLDER)
                .map(SaidRemarks::rest)
                .forEach(said::add);
        return said;
    }

    private static Remark rest(Map.Entry<String, Integer> folder) {
        return new Remark(
                folder.getKey().isEmpty() ? "the library" : folder.getKey(),
                Words.counted(folder.getValue() - MOST_OF_A_FOLDER, "more remark"),
                "carillond scan shows all");
    }

    /** The channel's folder, or empty for what lies directly in the library. */
    private static String folder(Remark remark) {
        int end = remark.subject().indexOf('/');
        return end < 0 ? "" : remark.subject().substring(0, end);
    }
}

package carillon.server.station;

import carillon.library.Remark;
import carillon.server.watch.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Of the remarks on a library, those that a start says: why folders are off the air, then the first
 * of each folder, and not more than a person reads. A folder of a hundred thousand files that are
 * no MP3, or a thousand folders with a few, would fill the log at every start.
 */
final class SaidRemarks {

    /** So many of a folder are said, beside why it is off the air. */
    static final int MOST_OF_A_FOLDER = 20;

    /** So many of all folders are said. */
    static final int MOST = 40;

    private static final String LIBRARY = "the library";

    private SaidRemarks() {}

    /**
     * The first remarks, of each folder and in all, and how many more there are.
     *
     * @param offTheAir one on each folder that is no channel
     */
    static List<Remark> of(List<Remark> offTheAir, List<Remark> others) {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        List<Remark> said = new ArrayList<>(offTheAir);
        for (Remark remark : others) {
            if (counts.merge(folder(remark), 1, Integer::sum) <= MOST_OF_A_FOLDER) {
                said.add(remark);
            }
        }
        if (said.size() > MOST) {
            said.subList(MOST, said.size()).clear();
            said.add(rest(LIBRARY, offTheAir.size() + others.size() - MOST));
            return said;
        }
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() > MOST_OF_A_FOLDER)
                .map(entry -> rest(entry.getKey(), entry.getValue() - MOST_OF_A_FOLDER))
                .forEach(said::add);
        return said;
    }

    private static Remark rest(String folder, int more) {
        return new Remark(
                folder.isEmpty() ? LIBRARY : folder,
                Words.counted(more, "more remark"),
                "carillond scan shows all");
    }

    /** The channel's folder, or empty for what lies directly in the library. */
    private static String folder(Remark remark) {
        int end = remark.subject().indexOf('/');
        return end < 0 ? "" : remark.subject().substring(0, end);
    }
}

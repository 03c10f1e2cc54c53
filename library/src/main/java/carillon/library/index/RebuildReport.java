package carillon.library.index;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of an index that was rebuilt.
 *
 * @param aside where the old one is now, if there was one
 * @param lines for a person: one for each channel, with what was kept and lost of its log, then
 *     more about the whole
 */
public record RebuildReport(Path aside, List<String> lines) {

    public RebuildReport {
        lines = List.copyOf(lines);
    }
}

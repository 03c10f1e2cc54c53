package carillon.library.index;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of an index that was rebuilt.
 *
 * @param aside where the old one is now
 * @param lines for a person: one for each channel, with what was kept and lost of its log, and more
 *     for what cannot be told to any
 */
public record RebuildReport(Path aside, List<String> lines) {

    public RebuildReport {
        lines = List.copyOf(lines);
    }
}

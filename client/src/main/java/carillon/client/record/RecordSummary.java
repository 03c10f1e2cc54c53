package carillon.client.record;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What was recorded.
 *
 * @param files in the order in which they were begun; none if it went to standard output
 * @param frames whole frames written
 * @param bytes of them
 * @param length how long they last
 * @param gaps how often something is missing
 * @param lost how much is missing, as far as it is known
 */
public record RecordSummary(
        List<Path> files, long frames, long bytes, Duration length, int gaps, Duration lost) {

    public RecordSummary {
        files = List.copyOf(files);
    }
}

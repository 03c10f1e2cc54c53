package carillon.bench.peers.playing;

import java.util.List;
import java.util.function.Function;

/**
 * A way of playing a channel to standard output, as PCM.
 *
 * @param name as in the table
 * @param family as on the command line
 * @param needs programs without which it does not work
 * @param headBytes bytes that come ahead of the first sample
 * @param command the command line that plays what is described
 */
public record Receiver(
        String name,
        String family,
        List<String> needs,
        int headBytes,
        Function<Reception, List<String>> command) {}

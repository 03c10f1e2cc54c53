package carillon.client.cli.list;

import carillon.client.cli.flags.StatusLines;
import carillon.client.tuner.ListedServer;
import carillon.client.tuner.ProgramList;
import carillon.client.tuner.Tuner;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * More patience where a server is heard whose list is not all there: some of it was lost, or the
 * server is just starting and lists nothing yet.
 */
final class ListWait {

    /** How much longer. */
    static final Duration LONGER = Duration.ofSeconds(10);

    private static final int MOST_NAMED = 5;

    private final StatusLines lines;

    ListWait(StatusLines lines) {
        this.lines = lines;
    }

    /** Waits until the lists of all servers that are heard are there; not at all if none is. */
    void complete(Tuner tuner) throws InterruptedException {
        find(tuner, list -> isComplete(list) ? Optional.of(list) : Optional.empty());
    }

    /**
     * Waits for what is wanted as long as it may still be listed, and says for what.
     *
     * @return what was found, or empty after ten seconds, or when all lists are there without it
     */
    <T> Optional<T> find(Tuner tuner, Function<ProgramList, Optional<T>> wanted)
            throws InterruptedException {
        ProgramList first = tuner.programList();
        if (!first.servers().isEmpty() && !isComplete(first)) {
            lines.say(
                    "%s: waiting up to %d s more".formatted(incomplete(first), LONGER.toSeconds()));
            tuner.await(
                    list ->
                            isComplete(list) || wanted.apply(list).isPresent()
                                    ? Optional.of(list)
                                    : Optional.empty(),
                    LONGER);
        }
        return wanted.apply(tuner.programList());
    }

    /** Whether nothing more is to be expected of the servers that are heard. */
    static boolean isComplete(ProgramList list) {
        return list.isWhole() && !list.channels().isEmpty();
    }

    /** What is missing of a list with servers that is not complete. */
    static String incomplete(ProgramList list) {
        String missing =
                list.servers().stream()
                        .filter(each -> !each.isWhole())
                        .limit(MOST_NAMED)
                        .map(ListWait::address)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return "parts of the list of " + missing + " are missing";
        }
        int servers = list.servers().size();
        return servers == 1
                ? "server " + address(list.servers().getFirst()) + " lists no channel"
                : servers + " servers are heard, and none lists a channel";
    }

    private static String address(ListedServer server) {
        return server.address().getHostAddress();
    }
}

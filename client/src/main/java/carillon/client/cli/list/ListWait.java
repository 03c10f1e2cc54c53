package carillon.client.cli.list;

import carillon.client.cli.flags.StatusLines;
import carillon.client.onair.ListedServer;
import carillon.client.onair.ProgramList;
import carillon.client.tuner.Tuner;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * More patience where a server is heard whose list is not all there: some of it was lost, or the
 * server is just starting and lists nothing yet.
 */
final class ListWait {

    /** How much longer while no list is whole. */
    static final Duration LONGER = Duration.ofSeconds(10);

    /** How much longer once one is: a list that is never whole must not delay all others. */
    static final Duration ONCE_ONE_IS_WHOLE = Duration.ofSeconds(2);

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
     * @return what was found, or empty after ten seconds, or two once a list is whole, or when all
     *     lists are there without it
     */
    <T> Optional<T> find(Tuner tuner, Function<ProgramList, Optional<T>> wanted)
            throws InterruptedException {
        ProgramList first = tuner.programList();
        if (!first.servers().isEmpty() && !isComplete(first)) {
            lines.say(
                    "%s: waiting up to %d s more"
                            .formatted(incomplete(first), patience(first).toSeconds()));
            Predicate<ProgramList> isEnough =
                    list -> isComplete(list) || wanted.apply(list).isPresent();
            await(tuner, isEnough.or(ListWait::hasWhole), LONGER);
            if (hasWhole(tuner.programList())) {
                await(tuner, isEnough, ONCE_ONE_IS_WHOLE);
            }
        }
        return wanted.apply(tuner.programList());
    }

    private static void await(Tuner tuner, Predicate<ProgramList> isEnough, Duration longest)
            throws InterruptedException {
        tuner.await(list -> isEnough.test(list) ? Optional.of(list) : Optional.empty(), longest);
    }

    /** How long to wait at the most for the rest of a list that is not complete. */
    static Duration patience(ProgramList list) {
        return hasWhole(list) ? ONCE_ONE_IS_WHOLE : LONGER;
    }

    /** Whether there are channels, and all of a server's list. */
    private static boolean hasWhole(ProgramList list) {
        return !list.channels().isEmpty()
                && list.servers().stream().anyMatch(ListedServer::isWhole);
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

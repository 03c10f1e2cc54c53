package carillon.systemtest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a server says it did not send: nothing, but where the machine is busy with other things. */
final class Drops {

    private static final Pattern DROPPED =
            Pattern.compile(
                    "(?:too busy to send in time: |the disk was too slow: |(?<over>"
                            + "(?:too late for a minute|no packet was not read); before, ))"
                            + "(?<count>[0-9,]+) (?<kind>datagram|packet)s?");

    /** It sums up what goes on, and says the sum when a minute was without. */
    private static final Duration UNTOLD = Duration.ofSeconds(75);

    private Drops() {}

    /** All since its start, by what it printed: everything, once it has ended. */
    static long saidBy(List<String> errors) {
        return Stream.of("datagram", "packet").mapToLong(kind -> saidBy(errors, kind)).sum();
    }

    // Each line has the sum since the first of its kind, which begins anew after a minute without.
    private static long saidBy(List<String> errors, String kind) {
        long all = 0;
        long sum = 0;
        for (String line : errors) {
            Matcher drops = DROPPED.matcher(line);
            if (drops.find() && drops.group("kind").equals(kind)) {
                long said = Long.parseLong(drops.group("count").replace(",", ""));
                all += said > sum ? said - sum : said;
                sum = drops.group("over") == null ? said : 0;
            }
        }
        return all;
    }

    /**
     * Waits until something holds, given how many a running server says it dropped: it says it with
     * a delay.
     */
    static void awaitSaidBy(Program server, LongConsumer holds) {
        await().atMost(UNTOLD).untilAsserted(() -> holds.accept(saidBy(server.errors())));
    }

    /** Whether a line is about that. */
    static boolean isToldBy(String line) {
        return DROPPED.matcher(line).find();
    }
}

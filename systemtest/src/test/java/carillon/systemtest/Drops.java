package carillon.systemtest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a server says it did not send: nothing, but where the machine is busy with other things. */
final class Drops {

    private static final Pattern DROPPED =
            Pattern.compile(
                    "(?:too busy to send in time|the disk was too slow): ([0-9,]+) (datagram|packet)s?");

    private Drops() {}

    /** All since its start, by what it printed until its end. */
    static long saidBy(List<String> errors) {
        // Each line has the sum since the first of its kind.
        return errors.stream()
                .map(DROPPED::matcher)
                .filter(Matcher::find)
                .collect(
                        Collectors.toMap(
                                drops -> drops.group(2),
                                drops -> Long.parseLong(drops.group(1).replace(",", "")),
                                Math::max))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Whether a line is about that. */
    static boolean isToldBy(String line) {
        return DROPPED.matcher(line).find();
    }
}

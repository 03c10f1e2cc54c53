package carillon.client.onair;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Which channel a person means: its number, or its exact name with case ignored, or either followed
 * by {@code @} and how the hexadecimal station id begins.
 */
public sealed interface ChannelChoice {

    /** That one. */
    record Found(ListedChannel channel) implements ChannelChoice {}

    /** None that is listed. */
    record Unknown() implements ChannelChoice {}

    /** Any of several, all of which answer to it. */
    record Ambiguous(List<ListedChannel> channels) implements ChannelChoice {

        public Ambiguous {
            channels = List.copyOf(channels);
        }
    }

    /** Finds the channel. What is both a number and a name is the number. */
    static ChannelChoice of(String argument, ProgramList list) {
        List<ListedChannel> matches = matches(argument, "", list.channels());
        int at = argument.lastIndexOf('@');
        if (matches.isEmpty() && at >= 0) {
            String station = argument.substring(at + 1).toLowerCase(Locale.ROOT);
            matches = matches(argument.substring(0, at), station, list.channels());
        }
        return switch (matches.size()) {
            case 0 -> new Unknown();
            case 1 -> new Found(matches.getFirst());
            default -> new Ambiguous(matches);
        };
    }

    private static List<ListedChannel> matches(
            String label, String stationPrefix, List<ListedChannel> channels) {
        List<ListedChannel> ofStation =
                channels.stream()
                        .filter(each -> each.station().toString().startsWith(stationPrefix))
                        .toList();
        List<ListedChannel> numbered =
                ofStation.stream().filter(each -> isNumber(label, each.number())).toList();
        if (!numbered.isEmpty()) {
            return numbered;
        }
        String name = composed(label);
        return ofStation.stream()
                .filter(each -> composed(each.name()).equalsIgnoreCase(name))
                .toList();
    }

    private static boolean isNumber(String label, int number) {
        int zeros = 0;
        while (zeros < label.length() && label.charAt(zeros) == '0') {
            zeros++;
        }
        return label.substring(zeros).equals(Integer.toString(number));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}

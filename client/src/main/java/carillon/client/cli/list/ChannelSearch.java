package carillon.client.cli.list;

import carillon.client.ClientException;
import carillon.client.cli.flags.Deadline;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.cli.flags.StatusLines;
import carillon.client.onair.ChannelChoice;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.tuner.Tuner;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Waits for the channel that a person named. */
public final class ChannelSearch {

    /** How to name a channel, for the help. */
    public static final String FORMS =
            "Number or exact name, if need be with @ and the station id's beginning.";

    private static final int MOST_KNOWN = 100;
    private static final int MOST_SHOWN = 100;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** By then every server has sent its beacon, which it does each second. */
    private static final Duration ALL_SPEAK = Duration.ofMillis(1_100);

    private static final int UNMISTAKABLE_DIGITS = 8;

    private final NetworkFlags network;
    private final CommandLine command;
    private final ListWait patience;

    public ChannelSearch(NetworkFlags network, CommandLine command) {
        this.network = network;
        this.command = command;
        this.patience = new ListWait(new StatusLines(command.getErr()));
    }

    /**
     * The only channel of that number or name, when all servers had time to tell of theirs; at once
     * if the station was named with it.
     *
     * @throws ClientException if there is none after three seconds, or some more while a list is
     *     known not to be all there
     * @throws ParameterException if several are meant
     */
    public ListedChannel find(Tuner tuner, String argument) throws InterruptedException {
        ListedChannel found = soonest(tuner, argument);
        confirm(tuner, argument, found, Deadline.in(Optional.empty()));
        return found;
    }

    /**
     * The channel, once it is listed: for who cannot wait, and confirms it afterwards.
     *
     * @throws ClientException as {@link #find}
     * @throws ParameterException if several are known by then
     */
    public ListedChannel soonest(Tuner tuner, String argument) throws InterruptedException {
        Optional<ChannelChoice> choice = await(tuner, list -> choice(argument, list));
        return chosen(
                argument, choice.orElseThrow(() -> new ClientException(unknown(argument, tuner))));
    }

    /**
     * Waits until all servers had time to tell of their channels, and sees that no other is meant
     * too; at once if the station was named. Waits until the deadline at the most.
     *
     * @throws ParameterException if several are
     */
    public void confirm(Tuner tuner, String argument, ListedChannel found, Deadline deadline)
            throws InterruptedException {
        if (namesStation(argument, found)) {
            return;
        }
        Optional<ChannelChoice> several =
                tuner.await(
                        list ->
                                choice(argument, list)
                                        .filter(ChannelChoice.Ambiguous.class::isInstance),
                        Duration.ofMillis(deadline.leftMillis(ALL_SPEAK.toMillis())));
        if (several.isPresent()) {
            chosen(argument, several.get());
        }
    }

    private static boolean namesStation(String argument, ListedChannel found) {
        String digits = argument.substring(argument.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return argument.contains("@")
                && digits.length() >= UNMISTAKABLE_DIGITS
                && found.station().toString().startsWith(digits);
    }

    /** Waits until all servers had time to tell of their channels. */
    static void hearAll(Tuner tuner) throws InterruptedException {
        tuner.await(_ -> Optional.empty(), ALL_SPEAK);
    }

    /** The channel that a whole list begins with. */
    public ListedChannel first(Tuner tuner) throws InterruptedException {
        return await(tuner, ChannelSearch::firstOfWhole)
                .or(() -> tuner.programList().channels().stream().findFirst())
                .orElseThrow(() -> new ClientException(noChannel(tuner)));
    }

    private <T> Optional<T> await(Tuner tuner, Function<ProgramList, Optional<T>> wanted)
            throws InterruptedException {
        Optional<T> soon = tuner.await(wanted, LONGEST);
        return soon.isPresent() ? soon : patience.find(tuner, wanted);
    }

    private String nothingHeard(Tuner tuner) {
        return tuner.status().nothingHeard(network.listGroup(), LONGEST);
    }

    /** The channel that was chosen, unless it is none or several. */
    public ListedChannel chosen(String argument, ChannelChoice choice) {
        if (choice instanceof ChannelChoice.Found(ListedChannel channel)) {
            return channel;
        }
        if (choice instanceof ChannelChoice.Ambiguous(List<ListedChannel> channels)) {
            throw new ParameterException(
                    command,
                    shown(argument) + " may be any of:\n" + known(channels, ChannelTable::label));
        }
        throw new ClientException("no channel " + shown(argument) + " on the air");
    }

    private String noChannel(Tuner tuner) {
        ProgramList list = tuner.programList();
        return list.servers().isEmpty()
                ? nothingHeard(tuner)
                : "no channel on the air: " + ListWait.incomplete(list);
    }

    private String unknown(String argument, Tuner tuner) {
        ProgramList list = tuner.programList();
        if (list.servers().isEmpty()) {
            return nothingHeard(tuner);
        }
        String missing = ListWait.isComplete(list) ? "" : ": " + ListWait.incomplete(list);
        String present =
                list.channels().isEmpty()
                        ? ""
                        : "; there are:\n"
                                + known(list.channels(), ChannelTable.labels(list.channels()));
        return "no channel " + shown(argument) + " on the air" + missing + present;
    }

    /** What was typed, as far as a message can hold it. */
    private static String shown(String argument) {
        return argument.length() <= MOST_SHOWN
                ? argument
                : argument.substring(0, MOST_SHOWN) + "...";
    }

    private static Optional<ChannelChoice> choice(String argument, ProgramList list) {
        ChannelChoice choice = ChannelChoice.of(argument, list);
        return choice instanceof ChannelChoice.Unknown ? Optional.empty() : Optional.of(choice);
    }

    private static Optional<ListedChannel> firstOfWhole(ProgramList list) {
        return list.isWhole() ? list.channels().stream().findFirst() : Optional.empty();
    }

    /** The channels, a line each; of very many the first, and how many more there are. */
    static String known(List<ListedChannel> channels, Function<ListedChannel, String> labels) {
        String lines =
                channels.stream()
                        .limit(MOST_KNOWN)
                        .map(each -> "  %s  %s".formatted(labels.apply(each), each.name()))
                        .collect(Collectors.joining("\n"));
        int more = channels.size() - MOST_KNOWN;
        return more > 0 ? lines + "\n  and %d more".formatted(more) : lines;
    }
}

package carillon.client.cli.list;

import carillon.client.ClientException;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.cli.flags.StatusLines;
import carillon.client.onair.ChannelChoice;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.tuner.Tuner;
import carillon.protocol.time.NanoSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Waits for the channel that a person named. */
public final class ChannelSearch {

    /** How to name a channel, for the help. */
    public static final String FORMS =
            "Number or exact name, if need be with @ and the station id's beginning.";

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Refusals refusals;
    private final ListWait patience;

    public ChannelSearch(NetworkFlags network, CommandLine command) {
        this.refusals = new Refusals(network, command);
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
        confirmation(argument, found).await(tuner);
        return found;
    }

    /**
     * The channel, once it is listed: for who cannot wait, and looks for others afterwards.
     *
     * @throws ClientException as {@link #find}
     * @throws ParameterException if several are known by then
     */
    public ListedChannel soonest(Tuner tuner, String argument) throws InterruptedException {
        ChannelChoice choice =
                await(tuner, list -> choice(argument, list))
                        .orElseThrow(() -> refusals.unknown(argument, tuner, LONGEST));
        return chosen(argument, choice);
    }

    /**
     * The channel with the lowest number of a whole list.
     *
     * @throws ClientException as {@link #find}
     * @throws ParameterException if several have that number
     */
    public ListedChannel first(Tuner tuner) throws InterruptedException {
        ListedChannel first =
                await(tuner, ChannelSearch::firstOfWhole)
                        .or(() -> tuner.programList().channels().stream().findFirst())
                        .orElseThrow(() -> refusals.noChannel(tuner, LONGEST));
        String number = Integer.toString(first.number());
        return chosen(number, ChannelChoice.of(number, tuner.programList()));
    }

    /** Begins to look for others that are meant too, beside a channel that was found just now. */
    public Confirmation confirmation(String argument, ListedChannel found) {
        return new Confirmation(argument, found, refusals, NanoSource.SYSTEM);
    }

    /** Waits until all servers had time to tell of their channels. */
    static void hearAll(Tuner tuner) throws InterruptedException {
        tuner.await(_ -> Optional.empty(), Confirmation.ALL_SPEAK);
    }

    private <T> Optional<T> await(Tuner tuner, Function<ProgramList, Optional<T>> wanted)
            throws InterruptedException {
        Optional<T> soon = tuner.await(wanted, LONGEST);
        return soon.isPresent() ? soon : patience.find(tuner, wanted);
    }

    /**
     * The channel that was chosen.
     *
     * @throws ClientException if it is none
     * @throws ParameterException if it may be any of several
     */
    public ListedChannel chosen(String argument, ChannelChoice choice) {
        // No switch over types on the way to the first sound: its first use takes some 10 ms.
        if (choice instanceof ChannelChoice.Found(ListedChannel channel)) {
            return channel;
        }
        if (choice instanceof ChannelChoice.Ambiguous(List<ListedChannel> channels)) {
            throw refusals.ambiguous(argument, channels);
        }
        throw Refusals.unknown(argument);
    }

    private static Optional<ChannelChoice> choice(String argument, ProgramList list) {
        ChannelChoice choice = ChannelChoice.of(argument, list);
        return choice instanceof ChannelChoice.Unknown ? Optional.empty() : Optional.of(choice);
    }

    private static Optional<ListedChannel> firstOfWhole(ProgramList list) {
        return list.isWhole() ? list.channels().stream().findFirst() : Optional.empty();
    }
}

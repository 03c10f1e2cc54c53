package carillon.client.cli.list;

import carillon.client.ClientException;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.tuner.Tuner;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What to say where the channel that a person named is none, or several. */
final class Refusals {

    private static final int MOST_KNOWN = 100;
    private static final int MOST_SHOWN = 100;

    private final NetworkFlags network;
    private final CommandLine command;

    Refusals(NetworkFlags network, CommandLine command) {
        this.network = network;
        this.command = command;
    }

    /** Several channels answer to it. */
    ParameterException ambiguous(String argument, List<ListedChannel> channels) {
        return new ParameterException(
                command,
                shown(argument) + " may be any of:\n" + known(channels, ChannelTable::label));
    }

    /** No channel answers to it. */
    static ClientException unknown(String argument) {
        return new ClientException(notThere(argument));
    }

    /** No channel answers to it after so long: names those that are there. */
    ClientException unknown(String argument, Tuner tuner, Duration waited) {
        ProgramList list = tuner.programList();
        if (list.servers().isEmpty()) {
            return nothingHeard(tuner, waited);
        }
        List<ListedChannel> channels = list.channels();
        String missing = ListWait.isComplete(list) ? "" : ": " + ListWait.incomplete(list);
        String present =
                channels.isEmpty()
                        ? ""
                        : "; there are:\n" + known(channels, ChannelTable.labels(channels));
        return new ClientException(notThere(argument) + missing + present);
    }

    /** There is no channel at all after so long. */
    ClientException noChannel(Tuner tuner, Duration waited) {
        ProgramList list = tuner.programList();
        return list.servers().isEmpty()
                ? nothingHeard(tuner, waited)
                : new ClientException("no channel on the air: " + ListWait.incomplete(list));
    }

    private ClientException nothingHeard(Tuner tuner, Duration waited) {
        return new ClientException(tuner.status().nothingHeard(network.listGroup(), waited));
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

    private static String notThere(String argument) {
        return "no channel " + shown(argument) + " on the air";
    }

    /** What was typed, as far as a message can hold it. */
    private static String shown(String argument) {
        return argument.length() <= MOST_SHOWN
                ? argument
                : argument.substring(0, MOST_SHOWN) + "...";
    }
}

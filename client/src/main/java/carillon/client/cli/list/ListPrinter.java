package carillon.client.cli.list;

import carillon.client.ClientException;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.cli.flags.StatusLines;
import carillon.client.onair.GroupClash;
import carillon.client.onair.ProgramList;
import carillon.client.tuner.Tuner;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Listens for a while and prints what is on the air. */
public final class ListPrinter {

    private static final int MOST_CLASHES = 20;
    private static final int MOST_LABELS = 10;

    // A list that is just changing gets a moment to be whole again.
    private static final Duration SETTLE = Duration.ofMillis(500);

    /** How long to listen: two rounds of every list. */
    private static final Duration LISTEN = Duration.ofSeconds(2);

    private final NetworkFlags network;
    private final CommandLine command;
    private final StatusLines lines;

    public ListPrinter(NetworkFlags network, CommandLine command) {
        this.network = network;
        this.command = command;
        this.lines = new StatusLines(command.getErr());
    }

    /**
     * Prints the list, also if it is cut short.
     *
     * @param time how long to listen; empty: until two rounds of every list should have come, and
     *     longer while one is known not to be all there
     */
    public void print(Optional<Duration> time, boolean isJson) {
        try (Tuner tuner = network.openTuner()) {
            tuner.start();
            listen(tuner, time);
            ProgramList list = tuner.programList();
            print(list, isJson);
            if (list.servers().isEmpty()) {
                throw new ClientException(
                        tuner.status().nothingHeard(network.listGroup(), time.orElse(LISTEN)));
            }
            warn(list, tuner.status().rejectedRemark());
        }
    }

    private void print(ProgramList list, boolean isJson) {
        PrintWriter out = command.getOut();
        if (isJson) {
            out.println(ChannelListJson.of(list.channels()));
        } else {
            ChannelTable.lines(list.channels(), TerminalWidth.ofOutput()).forEach(out::println);
        }
        out.flush();
    }

    private void listen(Tuner tuner, Optional<Duration> time) {
        try {
            Thread.sleep(time.orElse(LISTEN));
            if (!tuner.programList().servers().isEmpty()) {
                tuner.await(ListPrinter::whole, SETTLE);
            }
            if (time.isEmpty()) {
                new ListWait(lines).complete(tuner);
            }
        } catch (InterruptedException e) {
            // Told to stop: what was heard is printed all the same.
        }
    }

    private static Optional<ProgramList> whole(ProgramList list) {
        return list.isWhole() ? Optional.of(list) : Optional.empty();
    }

    private void warn(ProgramList list, String rejected) {
        lines.say(rejected);
        if (!ListWait.isComplete(list)) {
            lines.say(ListWait.incomplete(list));
        }
        list.clashes().stream().limit(MOST_CLASHES).forEach(clash -> lines.say(text(clash)));
    }

    private static String text(GroupClash clash) {
        return "several stations send to %s port %d: %s"
                .formatted(
                        clash.group(),
                        clash.port(),
                        clash.channels().stream()
                                .limit(MOST_LABELS)
                                .map(ChannelTable::label)
                                .collect(Collectors.joining(", ")));
    }
}

package carillon.client.cli;

import carillon.client.ClientException;
import carillon.client.tuner.GroupClash;
import carillon.client.tuner.ListedServer;
import carillon.client.tuner.ProgramList;
import carillon.client.tuner.Tuner;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Listens for a while and prints what is on the air. */
final class ListPrinter {

    private static final int MOST_CLASHES = 20;
    private static final int MOST_LABELS = 10;
    private static final Duration SETTLE = Duration.ofMillis(500);

    private final NetworkFlags network;
    private final CommandLine command;

    ListPrinter(NetworkFlags network, CommandLine command) {
        this.network = network;
        this.command = command;
    }

    /** Prints the list, also if it is cut short. */
    void print(Duration time, boolean isJson) {
        try (Tuner tuner = network.openTuner()) {
            tuner.start();
            listen(tuner, time);
            ProgramList list = tuner.programList();
            PrintWriter out = command.getOut();
            if (isJson) {
                out.println(ChannelListJson.of(list.channels()));
            } else {
                ChannelTable.lines(list.channels()).forEach(out::println);
            }
            out.flush();
            if (list.servers().isEmpty()) {
                throw new ClientException(
                        new ChannelSearch(network, command).nothingHeard(tuner, time));
            }
            warn(list, tuner.status().rejectedRemark());
        }
    }

    // A list that is just changing gets a moment to be whole again.
    private static void listen(Tuner tuner, Duration time) {
        try {
            Thread.sleep(time);
            if (!tuner.programList().servers().isEmpty()) {
                tuner.await(ListPrinter::whole, SETTLE);
            }
        } catch (InterruptedException e) {
            // Told to stop: what was heard is printed all the same.
        }
    }

    private static Optional<ProgramList> whole(ProgramList list) {
        return list.isWhole() ? Optional.of(list) : Optional.empty();
    }

    private void warn(ProgramList list, String rejected) {
        PrintWriter err = command.getErr();
        if (!rejected.isEmpty()) {
            err.println("carillon: " + rejected);
        }
        if (list.channels().isEmpty()) {
            err.println(
                    "carillon: %d servers heard, and none lists a channel"
                            .formatted(list.servers().size()));
        }
        for (ListedServer server : list.servers()) {
            if (!server.isWhole()) {
                err.println(
                        "carillon: parts of the list of %s are missing; listen longer"
                                .formatted(server.address().getHostAddress()));
            }
        }
        list.clashes().stream()
                .limit(MOST_CLASHES)
                .forEach(clash -> err.println("carillon: " + text(clash)));
        err.flush();
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

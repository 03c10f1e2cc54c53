package carillon.client.cli;

import carillon.cli.Settings;
import carillon.client.reach.ChosenInterface;
import carillon.client.reach.Everywhere;
import carillon.client.reach.LoopbackOnly;
import carillon.client.reach.Reach;
import carillon.client.tuner.Tuner;
import carillon.client.tuner.TunerOptions;
import carillon.multicast.network.InterfaceChoice;
import carillon.multicast.network.NetworkView;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that every command has. */
final class NetworkOptions {

    @Option(
            names = "--interface",
            paramLabel = "lo|auto|NAME|ADDRESS",
            description =
                    "Listen and ask through this interface only. Default: listen on all of them,"
                            + " ask on loopback only.")
    private Optional<InterfaceChoice> chosen = Optional.empty();

    @Option(
            names = "--list-group",
            paramLabel = "GROUP:PORT",
            converter = GroupConverter.class,
            description =
                    "Where servers send their programme lists. Default: "
                            + TunerOptions.DEFAULT_LIST_GROUP
                            + ".")
    private Optional<InetSocketAddress> listGroup = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Folder for what the client keeps. This version keeps nothing.")
    @SuppressWarnings("UnusedVariable") // there is nothing to keep yet
    private Optional<Path> state = Optional.empty();

    @Option(
            names = Settings.CONFIG,
            paramLabel = "FILE",
            description =
                    "Read flags from this file. Default: /etc/carillon/carillon.yaml, if there.")
    @SuppressWarnings("UnusedVariable") // read before the command line is taken apart
    private Optional<Path> config = Optional.empty();

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more; on a failure, where in the program.")
    @SuppressWarnings("UnusedVariable") // asked for where failures are reported
    private boolean isVerbose;

    /** Where to listen and ask. */
    Reach reach() {
        return chosen.map(NetworkOptions::only).orElseGet(NetworkOptions::everywhere);
    }

    /** A tuner that has joined the list group but not begun yet. */
    Tuner openTuner() {
        return Tuner.open(
                new TunerOptions(group(), reach(), System::nanoTime, InstantSource.system()),
                _ -> {});
    }

    /** Group and port of the list, for a person. */
    String listGroup() {
        return GroupConverter.text(group());
    }

    private InetSocketAddress group() {
        return listGroup.orElseGet(TunerOptions::defaultListGroup);
    }

    private static Reach everywhere() {
        return new Everywhere(NetworkView.ofThisMachine());
    }

    private static Reach only(InterfaceChoice choice) {
        return choice instanceof InterfaceChoice.Local
                ? new LoopbackOnly()
                : new ChosenInterface(choice, NetworkView.ofThisMachine());
    }
}

package carillon.client.cli.flags;

import carillon.cli.settings.Settings;
import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.client.onair.ProgramList;
import carillon.client.reach.ChosenInterface;
import carillon.client.reach.Everywhere;
import carillon.client.reach.LoopbackOnly;
import carillon.client.reach.Reach;
import carillon.client.tuner.Tuner;
import carillon.client.tuner.TunerOptions;
import carillon.multicast.choice.InterfaceChoice;
import carillon.multicast.network.AddressText;
import carillon.multicast.network.NetworkView;
import carillon.protocol.list.ListGroup;
import carillon.protocol.time.NanoSource;
import carillon.protocol.time.WallSource;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** The flags that every command has. */
public final class NetworkFlags {

    private final Value<InterfaceChoice> chosen;
    private final Value<InetSocketAddress> listGroup;

    /** Adds them to a command. */
    public NetworkFlags(CommandShape command) {
        chosen =
                command.value(
                        "--interface",
                        "lo|auto|NAME|ADDRESS",
                        new Form<>(InterfaceChoice.class, InterfaceChoice::parse),
                        "Listen and ask through this interface only. Default: listen on all of"
                                + " them, ask on loopback only.");
        listGroup =
                command.value(
                        "--list-group",
                        "GROUP:PORT",
                        Form.GROUP_AND_PORT,
                        "Where servers send their programme lists. Default: "
                                + ListGroup.USUAL
                                + ".");
        command.value(
                "--state",
                "DIR",
                Form.PATH,
                "Folder for what the client keeps. This version keeps nothing.");
        // Settings looks for it before the command line is read.
        command.value(
                Settings.CONFIG,
                "FILE",
                Form.PATH,
                "Read flags from this file. Default: /etc/carillon/carillon.yaml, if there.");
        // Invocation asks for it when something fails.
        command.flag("-v --verbose", "Say more; on a failure, where in the program.");
    }

    /** Where to listen and ask. */
    public Reach reach() {
        return chosen.get().map(NetworkFlags::only).orElseGet(NetworkFlags::everywhere);
    }

    /** A tuner that has joined the list group but not begun yet. */
    public Tuner openTuner() {
        return openTuner(_ -> {});
    }

    /** The same, with a listener that is told of each new list by the tuner's thread. */
    public Tuner openTuner(Consumer<ProgramList> listener) {
        return Tuner.open(
                new TunerOptions(group(), reach(), NanoSource.SYSTEM, WallSource.SYSTEM::now),
                listener);
    }

    /** Group and port of the list, for a person. */
    public String listGroup() {
        return AddressText.of(group().getAddress(), group().getPort());
    }

    private InetSocketAddress group() {
        return listGroup.get().orElseGet(ListGroup::usual);
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

package carillon.server.cli.flags;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.multicast.choice.InterfaceChoice;
import carillon.protocol.list.ListGroup;
import carillon.server.settings.BaseChoice;
import carillon.server.settings.NetworkSettings;
import carillon.server.settings.SapMode;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;

/** The flags that say where a station sends, and how far. */
public final class NetworkFlags {

    private static final int TTL = 1;
    private static final int PORT = 5_004;

    private final Value<InterfaceChoice> networkInterface;
    private final Value<Integer> ttl;
    private final Value<Integer> dscp;
    private final Value<InetSocketAddress> listGroup;
    private final Value<BaseChoice> baseGroup;
    private final Value<Integer> port;
    private final Value<SapMode> sap;

    /** Adds them to a command. */
    public NetworkFlags(CommandShape command) {
        networkInterface =
                command.value(
                        "--interface",
                        "lo|auto|NAME|ADDRESS",
                        new Form<>(InterfaceChoice.class, InterfaceChoice::parse),
                        "Where to send: lo, the default, so that nothing leaves this machine; auto,"
                                + " the interface of the default route; or an interface by its name"
                                + " or address.");
        ttl =
                command.value(
                        "--ttl",
                        "N",
                        Form.number(0, NetworkSettings.Reach.MOST_TTL),
                        "How many networks a packet may reach. Default: " + TTL + ".");
        dscp =
                command.value(
                        "--dscp",
                        "N",
                        Form.number(0, NetworkSettings.Reach.MOST_DSCP),
                        "Class of service that packets ask for, 0 to %d. Default: 0."
                                .formatted(NetworkSettings.Reach.MOST_DSCP));
        listGroup =
                command.value(
                        "--list-group",
                        "GROUP:PORT",
                        Form.GROUP_AND_PORT,
                        "Group of the programme list. Default: " + ListGroup.USUAL + ".");
        baseGroup =
                command.value(
                        "--base-group",
                        "auto|auto6|GROUP",
                        new Form<>(BaseChoice.class, BaseChoice::parse),
                        "Channel n is sent to this group plus n. auto, the default: a range of the"
                                + " station's own between 239.192.68.0 and 239.192.251.255; auto6:"
                                + " one in ff15::/16, on loopback in ff11::/16.");
        port =
                command.value(
                        "--port",
                        "PORT",
                        Form.number(1, NetworkSettings.MOST_PORT),
                        "UDP port of RTP; RTCP takes the next. Default: " + PORT + ".");
        sap =
                command.value(
                        "--sap",
                        "on|off|all",
                        new Form<>(SapMode.class, SapMode::parse),
                        "Announce the channels to standard players: on (the default), off, or all,"
                                + " to the global SAP group too.");
    }

    /** What they say. */
    public NetworkSettings settings() {
        return new NetworkSettings(
                networkInterface.or(new InterfaceChoice.Local()),
                new NetworkSettings.Reach(ttl.or(TTL), dscp.or(0)),
                listGroup.get().orElseGet(ListGroup::usual),
                baseGroup.or(new BaseChoice.Own(StandardProtocolFamily.INET)),
                port.or(PORT),
                sap.or(SapMode.ON));
    }
}

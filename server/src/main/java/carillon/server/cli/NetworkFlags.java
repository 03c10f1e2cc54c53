package carillon.server.cli;

import carillon.cli.GroupConverter;
import carillon.multicast.network.InterfaceChoice;
import carillon.server.station.BaseChoice;
import carillon.server.station.NetworkSettings;
import carillon.server.station.SapMode;
import java.net.InetSocketAddress;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The flags that say where a station sends, and how far. */
final class NetworkFlags {

    @Option(
            names = "--interface",
            paramLabel = "lo|auto|NAME|ADDRESS",
            defaultValue = "lo",
            description = {
                "Where to send: lo, so that nothing leaves this machine (the default); auto, the",
                "interface of the default route; or an interface by its name or address."
            })
    private String networkInterface = "";

    @Option(
            names = "--ttl",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many networks a packet may reach. Default: ${DEFAULT-VALUE}.")
    private int ttl;

    @Option(
            names = "--dscp",
            paramLabel = "0-63",
            defaultValue = "0",
            description = "Class of service that packets ask for. Default: ${DEFAULT-VALUE}.")
    private int dscp;

    @Option(
            names = "--list-group",
            paramLabel = "GROUP:PORT",
            defaultValue = "239.192.67.1:6700",
            converter = GroupConverter.class,
            description = "Group of the programme list. Default: ${DEFAULT-VALUE}.")
    private InetSocketAddress listGroup = InetSocketAddress.createUnresolved("", 0);

    @Option(
            names = "--base-group",
            paramLabel = "auto|auto6|GROUP",
            defaultValue = "auto",
            description = {
                "Channel n is sent to this group plus n. auto, the default: a range of the station's",
                "own between 239.192.68.0 and 239.192.251.255; auto6: one in ff15::/16, on loopback",
                "in ff11::/16."
            })
    private String baseGroup = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "5004",
            description = "UDP port of RTP; RTCP takes the next. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--sap",
            paramLabel = "on|off|all",
            defaultValue = "on",
            description = {
                "Announce the channels to standard players: on (the default), off, or all, to the",
                "global SAP group too."
            })
    private String sap = "";

    /**
     * What they say.
     *
     * @throws IllegalArgumentException if one of them cannot be meant
     */
    NetworkSettings settings() {
        return new NetworkSettings(
                InterfaceChoice.parse(networkInterface),
                new NetworkSettings.Reach(ttl, dscp),
                listGroup,
                BaseChoice.parse(baseGroup),
                port,
                sapMode());
    }

    private SapMode sapMode() {
        return switch (sap.toLowerCase(Locale.ROOT)) {
            case "on" -> SapMode.ON;
            case "off" -> SapMode.OFF;
            case "all" -> SapMode.ALL;
            default -> throw new IllegalArgumentException("--sap is on, off or all, not " + sap);
        };
    }
}

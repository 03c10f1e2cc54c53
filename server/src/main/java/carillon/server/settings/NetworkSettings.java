package carillon.server.settings;

import carillon.multicast.choice.InterfaceChoice;
import carillon.multicast.group.BaseGroup;
import carillon.multicast.group.GroupAddress;
import carillon.multicast.network.AddressFamily;
import carillon.multicast.network.AddressText;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.SendOptions;
import carillon.protocol.identity.StationId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.util.List;
import java.util.Optional;

/**
 * Where a station sends.
 *
 * @param choice the interface
 * @param reach how its datagrams are marked
 * @param listGroup group and port of the programme list, port 1 to 65,535
 * @param base channel n is sent to this plus n
 * @param mediaPort UDP port of RTP, 1 to 65,534; RTCP takes the next
 * @param sap to whom sessions are announced
 */
public record NetworkSettings(
        InterfaceChoice choice,
        Reach reach,
        InetSocketAddress listGroup,
        BaseChoice base,
        int mediaPort,
        SapMode sap) {

    /** The highest port that has a next one for RTCP. */
    public static final int MOST_PORT = 65_534;

    /**
     * How datagrams are marked.
     *
     * @param ttl how many networks they may reach, 0 to {@value #MOST_TTL}
     * @param dscp class of service, 0 to {@value #MOST_DSCP}
     */
    public record Reach(int ttl, int dscp) {

        /** What its eight bits hold. */
        public static final int MOST_TTL = 255;

        /** What its six bits hold. */
        public static final int MOST_DSCP = 63;

        public Reach {
            if (ttl < 0 || ttl > MOST_TTL) {
                throw new IllegalArgumentException("ttl " + ttl + " is not 0 to " + MOST_TTL);
            }
            if (dscp < 0 || dscp > MOST_DSCP) {
                throw new IllegalArgumentException("dscp " + dscp + " is not 0 to " + MOST_DSCP);
            }
        }
    }

    public NetworkSettings {
        if (mediaPort < 1 || mediaPort > MOST_PORT) {
            throw new IllegalArgumentException("port " + mediaPort + " is not 1 to " + MOST_PORT);
        }
        if (listGroup.isUnresolved()) {
            throw new IllegalArgumentException(listGroup.getHostString() + " is not an address");
        }
        if (listGroup.getPort() == 0) {
            throw new IllegalArgumentException("port 0 of the programme list is not 1 to 65535");
        }
        if (!listGroup.getAddress().isMulticastAddress()) {
            throw new IllegalArgumentException(listGroup + " is not a multicast group");
        }
    }

    /** The base of the channels' groups for this station. */
    public BaseGroup base(StationId station) {
        return base.base(station, isLocal());
    }

    /**
     * Why a channel of this number has no group of its own at this station; empty if it has one.
     */
    public Optional<String> obstacle(StationId station, int number) {
        BaseGroup groups = base(station);
        if (!groups.reaches(number)) {
            return Optional.of(
                    "its number is too high for the base group %s, whose last is %d"
                            .formatted(groups, groups.highestNumber()));
        }
        InetAddress group = groups.group(number);
        if (group.equals(listGroup.getAddress())) {
            return Optional.of(
                    "its group, %s, is that of the programme list"
                            .formatted(AddressText.of(group)));
        }
        return GroupAddress.isForAnnouncements(group)
                ? Optional.of("its group, %s, is one of SAP".formatted(AddressText.of(group)))
                : Optional.empty();
    }

    /** Whether nothing it sends leaves this machine. */
    public boolean isLocal() {
        return choice instanceof InterfaceChoice.Local;
    }

    /** The family of the programme list. */
    public StandardProtocolFamily listFamily() {
        return AddressFamily.of(listGroup.getAddress());
    }

    /** The family of the channels. */
    public StandardProtocolFamily mediaFamily() {
        return base.family();
    }

    /** How to open a socket on a path. */
    public SendOptions sendOptions(NetworkPath path) {
        return new SendOptions(
                path, reach.ttl(), reach.dscp(), SendOptions.DEFAULT_SEND_BUFFER_BYTES);
    }

    /** The groups and port that sessions are announced on. */
    public List<InetSocketAddress> sapGroups(InetAddress base) {
        InetSocketAddress scope =
                new InetSocketAddress(GroupAddress.announcements(base), GroupAddress.SAP_PORT);
        InetSocketAddress global =
                new InetSocketAddress(GroupAddress.globalAnnouncements(), GroupAddress.SAP_PORT);
        return switch (sap) {
            case OFF -> List.of();
            case ON -> List.of(scope);
            case ALL -> base instanceof Inet6Address ? List.of(scope) : List.of(scope, global);
        };
    }
}

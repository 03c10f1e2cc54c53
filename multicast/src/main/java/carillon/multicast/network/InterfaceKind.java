package carillon.multicast.network;

import java.util.regex.Pattern;

/**
 * What an interface is for. Where nobody chose one, the earlier kinds are preferred to the later:
 * listeners are on a network, rarely behind a tunnel, and never on a bridge for containers.
 */
public enum InterfaceKind {
    /** A network with other machines on it. */
    ORDINARY,
    /** A network of virtual machines or containers inside this machine. */
    CONTAINER,
    /** A tunnel, a VPN, a dialled line. */
    TUNNEL,
    /** This machine only. */
    LOOPBACK;

    // The names that Docker, Podman, libvirt, LXC, Kubernetes, VMware and VirtualBox give.
    private static final Pattern CONTAINER_NAMES =
            Pattern.compile(
                    "(docker|veth|virbr|vnet|lxc|lxd|podman|cni|cali|flannel|vmnet|vboxnet).*"
                            + "|br-[0-9a-f]{12}");

    private static final Pattern TUNNEL_NAMES =
            Pattern.compile("(tun|tap|utun|wg|ppp|tailscale|zt|ipsec|gre|sit|ip6tnl|nebula).*");

    /** The kind that the name gives away, or what the system says of it. */
    public static InterfaceKind of(String name, boolean isLoopback, boolean isPointToPoint) {
        if (isLoopback) {
            return LOOPBACK;
        }
        if (isPointToPoint || TUNNEL_NAMES.matcher(name).matches()) {
            return TUNNEL;
        }
        return CONTAINER_NAMES.matcher(name).matches() ? CONTAINER : ORDINARY;
    }
}

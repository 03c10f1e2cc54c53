package carillon.multicast.network;

/** Where the state of the network is looked up: the system, or a test's own. */
@FunctionalInterface
public interface NetworkView {

    /**
     * The state now.
     *
     * @throws carillon.multicast.MulticastException if the system does not tell
     */
    NetworkState now();

    /** This machine, as the JDK and {@code /proc/net} show it. */
    static NetworkView ofThisMachine() {
        return new SystemNetworkView();
    }
}

package carillon.multicast.network;

import java.net.StandardProtocolFamily;

/**
 * A way to everywhere.
 *
 * @param family of the addresses it is for
 * @param interfaceName through which it leads
 * @param metric the lowest is taken
 */
public record DefaultRoute(StandardProtocolFamily family, String interfaceName, long metric) {}

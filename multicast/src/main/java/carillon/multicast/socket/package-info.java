/**
 * The sockets that datagrams are sent through: the C library's on Linux, the JDK's elsewhere. May
 * depend on {@code carillon.multicast.send} and {@code carillon.multicast.network} and, for the C
 * library, on JNA.
 */
@NullMarked
package carillon.multicast.socket;

import org.jspecify.annotations.NullMarked;

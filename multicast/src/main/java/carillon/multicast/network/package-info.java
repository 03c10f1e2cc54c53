/**
 * The interfaces of this machine, their addresses, and the path that datagrams take through one.
 * May depend on the module's root package only; opens no media socket.
 */
@NullMarked
package carillon.multicast.network;

import org.jspecify.annotations.NullMarked;

/**
 * Receiving what is sent to multicast groups, with the JDK's own channels so that it works on every
 * system. May depend on {@code carillon.multicast.network} and {@code carillon.multicast.send}.
 */
@NullMarked
package carillon.multicast.receive;

import org.jspecify.annotations.NullMarked;

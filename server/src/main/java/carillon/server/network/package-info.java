/**
 * The station's ways out of the machine and its ear for the list group, which follow the interface.
 * May depend on settings, egress, how things end, and {@code carillon.multicast}.
 */
@NullMarked
package carillon.server.network;

import org.jspecify.annotations.NullMarked;

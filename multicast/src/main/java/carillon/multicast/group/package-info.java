/**
 * Multicast groups: which ones a station's channels have, and what kind a group is. May depend on
 * {@code carillon.multicast.network} and on the identities of {@code carillon.protocol}; opens no
 * socket.
 */
@NullMarked
package carillon.multicast.group;

import org.jspecify.annotations.NullMarked;

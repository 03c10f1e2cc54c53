/**
 * What a station is told: its library, its state, where and how it sends. Depends on the groups and
 * interfaces of {@code carillon.multicast} and on the packetization of the library.
 */
@NullMarked
package carillon.server.settings;

import org.jspecify.annotations.NullMarked;

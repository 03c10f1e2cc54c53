/**
 * Channels on the air: from the timeline and the bytes of tracks to packets in a lane of the
 * egress. May depend on {@code carillon.server.egress}, {@code carillon.server.life}, {@code
 * carillon.library}, {@code carillon.multicast.send} and {@code carillon.protocol}.
 */
@NullMarked
package carillon.server.channel;

import org.jspecify.annotations.NullMarked;

/**
 * Sends prepared datagrams at their instants: one thread, one heap of deadlines, batches. May
 * depend on {@code pacing}, on {@code carillon.multicast.send} and on the monotonic clock.
 */
@NullMarked
package carillon.server.egress;

import org.jspecify.annotations.NullMarked;

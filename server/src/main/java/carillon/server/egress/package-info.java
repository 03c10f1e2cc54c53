/**
 * Sends prepared datagrams at their instants: one thread, one heap of deadlines, batches. May
 * depend on {@code carillon.multicast.send} and nothing else of the project.
 */
@NullMarked
package carillon.server.egress;

import org.jspecify.annotations.NullMarked;

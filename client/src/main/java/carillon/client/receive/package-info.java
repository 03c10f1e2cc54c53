/**
 * Receives one channel: joins its groups, lets in what is of it, and passes on whole frames. May
 * depend on protocol, on client.reach, its own sub-packages and on multicast.
 */
@NullMarked
package carillon.client.receive;

import org.jspecify.annotations.NullMarked;

/**
 * Sending datagrams to multicast groups in batches, without allocation: what is sent, where to, and
 * what became of it. May depend on {@code carillon.multicast.network}.
 */
@NullMarked
package carillon.multicast.send;

import org.jspecify.annotations.NullMarked;

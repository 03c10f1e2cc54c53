/**
 * Sending datagrams to multicast groups in batches, without allocation. May depend on {@code
 * carillon.multicast.network} and, for the C library, on JNA.
 */
@NullMarked
package carillon.multicast.send;

import org.jspecify.annotations.NullMarked;

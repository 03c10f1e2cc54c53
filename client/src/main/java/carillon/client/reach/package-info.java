/**
 * Where the client listens, and where what it sends may go. May depend on multicast and on the
 * monotonic clock.
 */
@NullMarked
package carillon.client.reach;

import org.jspecify.annotations.NullMarked;

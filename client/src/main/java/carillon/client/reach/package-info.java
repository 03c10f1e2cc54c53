/**
 * Where the client listens, and where what it sends may go. May depend on multicast.network and
 * multicast.receive.
 */
@NullMarked
package carillon.client.reach;

import org.jspecify.annotations.NullMarked;

/** Where the client listens, and where what it sends may go. May depend on multicast.network. */
@NullMarked
package carillon.client.reach;

import org.jspecify.annotations.NullMarked;

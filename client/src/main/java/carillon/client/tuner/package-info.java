/**
 * Hears the programme lists of all servers, and makes one of them. May depend on protocol, on
 * client.onair, client.reach, client.receive, client.text and its own sub-package, and on
 * multicast.
 */
@NullMarked
package carillon.client.tuner;

import org.jspecify.annotations.NullMarked;

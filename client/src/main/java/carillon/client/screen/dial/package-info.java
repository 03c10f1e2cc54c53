/**
 * What the keys of the screen mean: which channel is chosen, which is to be played, how loud. May
 * depend on client.onair; no terminal, no socket, no clock.
 */
@NullMarked
package carillon.client.screen.dial;

import org.jspecify.annotations.NullMarked;

/**
 * What the screen looks like: from what is known, lines of styled text. No terminal, no clock. May
 * depend on client.screen.dial and client.screen.line, on client.onair, client.play, client.pcm,
 * client.receive and client.text, and on JLine's styled strings.
 */
@NullMarked
package carillon.client.screen.view;

import org.jspecify.annotations.NullMarked;

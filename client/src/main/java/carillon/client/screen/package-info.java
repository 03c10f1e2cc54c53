/**
 * The interactive screen: channels to choose from with the keys, and what plays. The only package
 * of the client that owns a terminal; may depend on client.screen.dial and client.screen.view, on
 * client.play, client.decode and client.tuner, and on JLine.
 */
@NullMarked
package carillon.client.screen;

import org.jspecify.annotations.NullMarked;

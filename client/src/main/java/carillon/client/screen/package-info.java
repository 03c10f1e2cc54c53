/**
 * The interactive screen: channels to choose from with the keys, and what plays. The only package
 * of the client that owns a terminal; may depend on its own sub-packages, on client.onair,
 * client.play, client.decode, client.receive and client.tuner, and on JLine.
 */
@NullMarked
package carillon.client.screen;

import org.jspecify.annotations.NullMarked;

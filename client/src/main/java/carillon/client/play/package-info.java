/**
 * Playing channels, one after the other, through a decoder that goes on. May depend on
 * client.decode, client.onair, client.receive and client.text, on protocol and on multicast.
 */
@NullMarked
package carillon.client.play;

import org.jspecify.annotations.NullMarked;

/**
 * Playing channels, one after the other, through a decoder that goes on. May depend on
 * client.decode, client.reach, client.receive and client.tuner.
 */
@NullMarked
package carillon.client.play;

import org.jspecify.annotations.NullMarked;

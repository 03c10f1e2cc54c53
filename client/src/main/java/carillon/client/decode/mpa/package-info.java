/**
 * Turns MP3 frames into samples, one at a time, with JLayer. The only package that knows JLayer.
 * May depend on pcm and protocol.
 */
@NullMarked
package carillon.client.decode.mpa;

import org.jspecify.annotations.NullMarked;

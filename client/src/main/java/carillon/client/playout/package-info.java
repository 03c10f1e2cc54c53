/**
 * Where decoded sound leaves the decoder child: a stream of bytes, or the sound device behind its
 * play-out reserve. May depend on pcm and the exception of the client.
 */
@NullMarked
package carillon.client.playout;

import org.jspecify.annotations.NullMarked;

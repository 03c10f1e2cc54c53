/**
 * Where decoded sound leaves the decoder child: a stream of bytes, or the sound device behind its
 * play-out reserve. May depend on pcm, the client's exception and the monotonic clock.
 */
@NullMarked
package carillon.client.playout;

import org.jspecify.annotations.NullMarked;

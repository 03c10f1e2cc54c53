/**
 * The decoder child: a process of its own that turns MP3 frames into sound, and the parent's side
 * of the pipe to it. May depend on command, output, pcm, its own sub-packages and protocol.
 */
@NullMarked
package carillon.client.decode;

import org.jspecify.annotations.NullMarked;

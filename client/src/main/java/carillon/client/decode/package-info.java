/**
 * The decoder child: a process of its own that turns MP3 frames into sound, and the parent's side
 * of the pipe to it. May depend on command, output, pcm, its own sub-packages, the client's
 * exception and protocol.
 *
 * <p>What runs before the first sound has no switch over types: the JVM links each when it is first
 * used, which costs some milliseconds that its ahead-of-time cache does not save.
 */
@NullMarked
package carillon.client.decode;

import org.jspecify.annotations.NullMarked;

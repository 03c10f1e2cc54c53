/**
 * What goes through the pipes between the client and its own decoder child: records down, lines of
 * text up. May depend on pcm, for levels.
 */
@NullMarked
package carillon.client.decode.pipe;

import org.jspecify.annotations.NullMarked;

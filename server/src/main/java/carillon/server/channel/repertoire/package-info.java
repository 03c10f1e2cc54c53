/**
 * What a channel has to play: editions, the files of their tracks, and the share of the rate that
 * is admitted for them. May depend on {@code carillon.library} and {@code carillon.protocol}.
 */
@NullMarked
package carillon.server.channel.repertoire;

import org.jspecify.annotations.NullMarked;

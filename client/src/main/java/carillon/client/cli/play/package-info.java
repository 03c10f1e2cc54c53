/**
 * {@code carillon play}, and the watch over what plays: what is on, what is lost, silences, the
 * decoder. May depend on flags and list.
 */
@NullMarked
package carillon.client.cli.play;

import org.jspecify.annotations.NullMarked;

/**
 * {@code carillon play}, and the watch over what plays: what is on, what is lost, silences, the
 * decoder. Of the packages of commands it may depend on flags and list.
 */
@NullMarked
package carillon.client.cli.play;

import org.jspecify.annotations.NullMarked;

/**
 * The commands that print what is on the air, for people, programs and other players; and how a
 * channel is found that a person names. Of the packages of commands it may depend on flags.
 */
@NullMarked
package carillon.client.cli.list;

import org.jspecify.annotations.NullMarked;

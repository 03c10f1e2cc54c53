/**
 * The interactive screen as a command, and as its own training run. Of the packages of commands it
 * may depend on flags.
 */
@NullMarked
package carillon.client.cli.screen;

import org.jspecify.annotations.NullMarked;

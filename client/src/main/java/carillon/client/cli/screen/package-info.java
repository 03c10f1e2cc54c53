/** The interactive screen as a command, and as its own training run. May depend on flags. */
@NullMarked
package carillon.client.cli.screen;

import org.jspecify.annotations.NullMarked;

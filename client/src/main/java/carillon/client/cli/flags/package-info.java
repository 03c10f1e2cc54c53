/**
 * What the commands share: flags, when a command is over, and how it says on standard error how it
 * is going. May depend on all of the client but the other packages of commands.
 */
@NullMarked
package carillon.client.cli.flags;

import org.jspecify.annotations.NullMarked;

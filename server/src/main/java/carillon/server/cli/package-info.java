/**
 * The command line of carillond: its commands, and how {@code serve} begins and ends. Depends on
 * everything else in the server; nothing depends on it.
 */
@NullMarked
package carillon.server.cli;

import org.jspecify.annotations.NullMarked;

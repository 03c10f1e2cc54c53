/**
 * The command line of carillond. Depends on everything else in the server; nothing depends on it.
 */
@NullMarked
package carillon.server.cli;

import org.jspecify.annotations.NullMarked;

/**
 * The command line of the client: the program, its training run, and in the packages below its
 * commands. They alone in the client know picocli, and may depend on all others.
 */
@NullMarked
package carillon.client.cli;

import org.jspecify.annotations.NullMarked;

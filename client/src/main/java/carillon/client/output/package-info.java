/**
 * Where decoded sound goes, as a person names it on the command line, and the files and streams it
 * can be written to. Depends on nothing of ours but the client's exception and {@code
 * carillon.cli.words}.
 */
@NullMarked
package carillon.client.output;

import org.jspecify.annotations.NullMarked;

/**
 * The command line of the client. The only package of the client that knows picocli; may depend on
 * all others.
 */
@NullMarked
package carillon.client.cli;

import org.jspecify.annotations.NullMarked;

/**
 * The log of a server in the foreground. Depends on Logback; of Carillon, on how texts become
 * plain.
 */
@NullMarked
package carillon.server.cli.log;

import org.jspecify.annotations.NullMarked;

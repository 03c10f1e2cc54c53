/**
 * Splits a command line that a person wrote into the words of a process. Depends on nothing of
 * ours.
 */
@NullMarked
package carillon.client.command;

import org.jspecify.annotations.NullMarked;

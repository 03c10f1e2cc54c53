/**
 * What the command lines of server and client share: one run of a command, from its settings to the
 * exit code, with errors that end in one line. Depends on settings, shape and words, and picocli;
 * nothing else in this module depends on it.
 */
@NullMarked
package carillon.cli;

import org.jspecify.annotations.NullMarked;

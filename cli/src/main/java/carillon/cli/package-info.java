/**
 * What the command lines of server and client share: flags that may also stand in the environment
 * or in a configuration file, durations, versions, and errors that end in one line and an exit
 * code. Depends on picocli and the YAML parser, on nothing of Carillon.
 */
@NullMarked
package carillon.cli;

import org.jspecify.annotations.NullMarked;

/**
 * Where flags get their values that are not on the command line: the environment and the
 * configuration file, and what they are called there. Depends on shape and words, picocli and the
 * YAML parser.
 */
@NullMarked
package carillon.cli.settings;

import org.jspecify.annotations.NullMarked;

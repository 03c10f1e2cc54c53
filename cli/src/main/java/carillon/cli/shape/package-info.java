/**
 * What a command is made of: its name, flags, arguments and help, and the forms in which values are
 * written. Depends on words and picocli.
 */
@NullMarked
package carillon.cli.shape;

import org.jspecify.annotations.NullMarked;

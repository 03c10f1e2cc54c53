/**
 * Manual pages and the completion of words, made from the commands themselves: what {@code --help}
 * says and what {@code man} says cannot differ. Depends on picocli and the shape of a command.
 */
@NullMarked
package carillon.cli.manual;

import org.jspecify.annotations.NullMarked;

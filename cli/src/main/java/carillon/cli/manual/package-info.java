/**
 * Manual pages and the completion of words, made from the commands themselves: what {@code --help}
 * says and what {@code man} says cannot differ. Depends on settings, shape and words, and picocli.
 */
@NullMarked
package carillon.cli.manual;

import org.jspecify.annotations.NullMarked;

/**
 * Manual pages, made from the commands themselves: what {@code --help} says and what {@code man}
 * says cannot differ. Depends on picocli only.
 */
@NullMarked
package carillon.cli.manual;

import org.jspecify.annotations.NullMarked;

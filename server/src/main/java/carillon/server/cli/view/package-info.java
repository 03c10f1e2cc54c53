/**
 * The commands that look at a library and print what they see, for people and for programs: {@code
 * scan} and {@code guide}. May depend on flags, on the guide and what it looks at, and on how
 * things end.
 */
@NullMarked
package carillon.server.cli.view;

import org.jspecify.annotations.NullMarked;

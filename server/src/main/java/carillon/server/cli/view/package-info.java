/**
 * The commands that look at a library and print what they see, for people and for programs: {@code
 * scan} and {@code guide}. May depend on flags, and on the guide.
 */
@NullMarked
package carillon.server.cli.view;

import org.jspecify.annotations.NullMarked;

/** What helps to say in a person's words what went wrong. Depends on protocol. */
@NullMarked
package carillon.cli.words;

import org.jspecify.annotations.NullMarked;

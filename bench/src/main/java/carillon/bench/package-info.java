/** What all measurements share. Depends on nothing. */
@NullMarked
package carillon.bench;

import org.jspecify.annotations.NullMarked;

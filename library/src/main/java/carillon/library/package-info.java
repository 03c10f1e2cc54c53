/** What every part of the library shares: remarks for a person. Depends on nothing. */
@NullMarked
package carillon.library;

import org.jspecify.annotations.NullMarked;

/**
 * What every part of the library shares: remarks for a person. Depends on the rules of the
 * programme list for text.
 */
@NullMarked
package carillon.library;

import org.jspecify.annotations.NullMarked;

/**
 * When a channel plays what: the edition log, and the arithmetic from an instant to a packet and
 * back. Depends on {@code library.edition} and {@code protocol}; reads no file and no clock.
 */
@NullMarked
package carillon.library.timeline;

import org.jspecify.annotations.NullMarked;

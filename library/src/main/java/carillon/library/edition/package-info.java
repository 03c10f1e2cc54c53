/**
 * What a channel plays: tracks by the digest of their sound, cut into packets, in an order. Depends
 * on {@code protocol}; reads no file and no clock.
 */
@NullMarked
package carillon.library.edition;

import org.jspecify.annotations.NullMarked;

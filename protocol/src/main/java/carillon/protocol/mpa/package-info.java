/**
 * MPEG audio Layer III, as far as one must understand it to send, cut and join it without decoding
 * it: frame headers, side information, and frames that only carry data for later ones. Depends on
 * the media time of this module.
 */
@NullMarked
package carillon.protocol.mpa;

import org.jspecify.annotations.NullMarked;

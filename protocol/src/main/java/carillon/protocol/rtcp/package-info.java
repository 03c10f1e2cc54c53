/**
 * RTCP (RFC 3550, section 6): sender reports, source descriptions, goodbyes, and the compound
 * packets that carry them. Depends on {@code carillon.protocol.rtp} and {@code
 * carillon.protocol.time}.
 */
@NullMarked
package carillon.protocol.rtcp;

import org.jspecify.annotations.NullMarked;

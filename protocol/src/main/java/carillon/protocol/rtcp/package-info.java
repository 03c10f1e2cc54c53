/**
 * RTCP (RFC 3550, section 6) as a server sends it: sender reports, source descriptions, goodbyes,
 * and the compound packets that carry them. None is ever read. Depends on {@code
 * carillon.protocol.rtp} and {@code carillon.protocol.time}.
 */
@NullMarked
package carillon.protocol.rtcp;

import org.jspecify.annotations.NullMarked;

/**
 * RTP packets (RFC 3550) and the payload header of MPEG audio (RFC 2250). Depends on the result
 * type of {@code carillon.protocol} and on {@code carillon.protocol.time}.
 */
@NullMarked
package carillon.protocol.rtp;

import org.jspecify.annotations.NullMarked;

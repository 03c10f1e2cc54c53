/**
 * Session descriptions (RFC 8866), by which standard players find a channel. Depends on {@code
 * carillon.protocol.channel} and {@code carillon.protocol.rtp}.
 */
@NullMarked
package carillon.protocol.sdp;

import org.jspecify.annotations.NullMarked;

/**
 * Session announcements (RFC 2974). Depends on the result type of {@code carillon.protocol} and on
 * {@code carillon.protocol.sdp}.
 */
@NullMarked
package carillon.protocol.sap;

import org.jspecify.annotations.NullMarked;

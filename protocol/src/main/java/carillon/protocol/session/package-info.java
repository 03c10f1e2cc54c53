/**
 * Sessions, by which standard players find a channel: what describes one (SDP, RFC 8866) and what
 * makes it known (SAP, RFC 2974). Depends on the result type of {@code carillon.protocol}, on
 * {@code carillon.protocol.channel} and {@code carillon.protocol.rtp}.
 */
@NullMarked
package carillon.protocol.session;

import org.jspecify.annotations.NullMarked;

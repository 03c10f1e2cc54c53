/**
 * The frame around every message of Carillon's own, on datagrams and connections alike: magic,
 * length, checksum, compression. Depends on the result type of {@code carillon.protocol}.
 */
@NullMarked
package carillon.protocol.control;

import org.jspecify.annotations.NullMarked;

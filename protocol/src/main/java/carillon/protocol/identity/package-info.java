/**
 * Who is on the air: the 128 bit names of stations, servers and channels and what follows from
 * them. Depends on the result type of {@code carillon.protocol}.
 */
@NullMarked
package carillon.protocol.identity;

import org.jspecify.annotations.NullMarked;

/**
 * How a programme list is cut into pages that fit a datagram, and keep their bytes while their rows
 * do. Depends on {@code carillon.protocol.list} and {@code channel}.
 */
@NullMarked
package carillon.protocol.list.paging;

import org.jspecify.annotations.NullMarked;

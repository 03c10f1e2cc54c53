/**
 * The programme list: its messages, their bytes, and how a list is cut into pages. Depends on
 * {@code carillon.protocol.channel}, {@code control}, {@code identity}, {@code json} and {@code
 * time}.
 */
@NullMarked
package carillon.protocol.list;

import org.jspecify.annotations.NullMarked;

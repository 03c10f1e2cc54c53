/**
 * The programme list: its messages and their bytes. Depends on {@code carillon.protocol.channel},
 * {@code control}, {@code identity}, {@code json} and {@code time}.
 */
@NullMarked
package carillon.protocol.list;

import org.jspecify.annotations.NullMarked;

/**
 * What a programme list says of one channel: its name, where and how to hear it, what is on; and
 * that as JSON. Depends on {@code carillon.protocol.json} and {@code carillon.protocol.time}.
 */
@NullMarked
package carillon.protocol.channel;

import org.jspecify.annotations.NullMarked;

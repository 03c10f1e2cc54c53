/**
 * Packets of one stream in order: waiting for late ones, counting what never came. May depend on
 * protocol.
 */
@NullMarked
package carillon.client.receive.order;

import org.jspecify.annotations.NullMarked;

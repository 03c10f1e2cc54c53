/**
 * From packets in order to whole MPEG audio frames. May depend on protocol and on
 * client.receive.order.
 */
@NullMarked
package carillon.client.receive.frame;

import org.jspecify.annotations.NullMarked;

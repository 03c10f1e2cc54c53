/**
 * From the datagrams of one channel to whole MPEG audio frames: joining, reordering, reassembling.
 * May depend on protocol, on client.reach and on multicast.receive.
 */
@NullMarked
package carillon.client.receive;

import org.jspecify.annotations.NullMarked;

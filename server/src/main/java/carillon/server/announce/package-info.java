/**
 * Sessions made known by SAP, so that standard players find the channels by themselves. May depend
 * on protocol, on egress, on how things end and on the monotonic clock; what a session says is made
 * elsewhere.
 */
@NullMarked
package carillon.server.announce;

import org.jspecify.annotations.NullMarked;

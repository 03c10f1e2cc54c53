/**
 * Packets and reports written where they are sent from, and the rates and times that bound them.
 * May depend on {@code carillon.server.egress}, {@code carillon.library} and {@code
 * carillon.protocol}.
 */
@NullMarked
package carillon.server.channel.packet;

import org.jspecify.annotations.NullMarked;

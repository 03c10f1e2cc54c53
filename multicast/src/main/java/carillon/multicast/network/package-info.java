/**
 * Which interface and address a socket uses, and which groups belong to whom. May depend on the
 * module's root package only; opens no media socket.
 */
@NullMarked
package carillon.multicast.network;

import org.jspecify.annotations.NullMarked;

/**
 * What a server does again and again, and how often it speaks of what it finds there. Depends on
 * the clock of the protocol only.
 */
@NullMarked
package carillon.server.watch;

import org.jspecify.annotations.NullMarked;

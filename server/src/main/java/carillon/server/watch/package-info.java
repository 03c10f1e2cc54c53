/**
 * How often a server speaks of what it finds again and again. Depends on the clock of the protocol
 * only.
 */
@NullMarked
package carillon.server.watch;

import org.jspecify.annotations.NullMarked;

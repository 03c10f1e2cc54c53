/**
 * Which scanned folders go on the air, and as what: their places, rows and threads put together.
 * May depend on settings, channels, listing, how a server speaks of what recurs, and on the
 * library.
 */
@NullMarked
package carillon.server.cast;

import org.jspecify.annotations.NullMarked;

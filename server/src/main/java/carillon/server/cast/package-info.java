/**
 * Which scanned folders go on the air, and as what: their places, rows and threads put together.
 * May depend on settings, channels, listing, announcements and how a server speaks of what recurs.
 */
@NullMarked
package carillon.server.cast;

import org.jspecify.annotations.NullMarked;

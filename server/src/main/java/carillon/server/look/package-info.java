/**
 * What somebody should look at once a second because it is counted where nothing may be logged:
 * what was not sent, not read, not heard, and the wall clock. May depend on the figures of the
 * other features; opens nothing.
 */
@NullMarked
package carillon.server.look;

import org.jspecify.annotations.NullMarked;

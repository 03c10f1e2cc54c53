/**
 * A whole station: opens what it needs, puts the channels on the air, watches over them, and takes
 * everything down in reverse order. Depends on every other feature of the server but its command
 * line.
 */
@NullMarked
package carillon.server.station;

import org.jspecify.annotations.NullMarked;

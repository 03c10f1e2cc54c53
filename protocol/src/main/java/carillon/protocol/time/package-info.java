/**
 * Media time: flicks, the unit that is exact for every audio and frame rate. Depends on nothing;
 * reads no clock.
 */
@NullMarked
package carillon.protocol.time;

import org.jspecify.annotations.NullMarked;

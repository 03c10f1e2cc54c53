/**
 * Time: flicks, the unit that is exact for every audio and frame rate; NTP's; and the monotonic
 * clock of all modules, which nothing of this module reads. Depends on nothing.
 */
@NullMarked
package carillon.protocol.time;

import org.jspecify.annotations.NullMarked;

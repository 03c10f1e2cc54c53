/**
 * Time: flicks, the unit that is exact for every audio and frame rate; NTP's; and the two clocks of
 * all modules, monotonic and wall, which nothing of this module reads. Depends on the result type
 * of {@code carillon.protocol}.
 */
@NullMarked
package carillon.protocol.time;

import org.jspecify.annotations.NullMarked;

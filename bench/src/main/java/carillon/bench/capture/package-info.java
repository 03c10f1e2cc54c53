/**
 * What was on the wire: reads captures and judges the pacing of RTP in them. Knows nothing of who
 * sent it, and shares no code with those who do. May depend on {@code carillon.bench}.
 */
@NullMarked
package carillon.bench.capture;

import org.jspecify.annotations.NullMarked;

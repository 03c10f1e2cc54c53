/**
 * The station's clock: monotonic, close to the wall clock, in flicks. Depends on {@code
 * protocol.time}.
 */
@NullMarked
package carillon.library.clock;

import org.jspecify.annotations.NullMarked;

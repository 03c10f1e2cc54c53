/**
 * Programs that are measured: starting and ending them, and what they use. May depend on {@code
 * carillon.bench}.
 */
@NullMarked
package carillon.bench.process;

import org.jspecify.annotations.NullMarked;

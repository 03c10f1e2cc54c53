/** A Carillon server to measure clients with. May depend on {@code carillon.bench.process}. */
@NullMarked
package carillon.bench.station;

import org.jspecify.annotations.NullMarked;

/**
 * How fast Carillon starts and changes channel. May depend on {@code carillon.bench}, {@code
 * .material}, {@code .process}, {@code .report} and {@code .station}.
 */
@NullMarked
package carillon.bench.start;

import org.jspecify.annotations.NullMarked;

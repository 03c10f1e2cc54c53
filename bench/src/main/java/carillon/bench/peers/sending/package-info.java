/**
 * What putting channels on the air costs, and how evenly they are sent, by Carillon and by others.
 * May depend on {@code carillon.bench}, {@code .capture}, {@code .material}, {@code .process},
 * {@code .report} and {@code .station}.
 */
@NullMarked
package carillon.bench.peers.sending;

import org.jspecify.annotations.NullMarked;

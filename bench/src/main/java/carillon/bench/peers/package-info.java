/**
 * Carillon beside other programs that do the same: each puts the same channels on the air, each
 * plays the same channel, one after the other under the same eyes. May depend on {@code sending}
 * and {@code playing}, and on {@code carillon.bench}, {@code .process}, {@code .report} and {@code
 * .station}.
 */
@NullMarked
package carillon.bench.peers;

import org.jspecify.annotations.NullMarked;

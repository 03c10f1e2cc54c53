/**
 * How fast Carillon and others play a channel, and what a listener costs. May depend on {@code
 * carillon.bench}, {@code .process}, {@code .report} and {@code .station}.
 */
@NullMarked
package carillon.bench.peers.playing;

import org.jspecify.annotations.NullMarked;

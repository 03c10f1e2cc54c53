package carillon.server.watch;

import carillon.protocol.time.NanoSource;
import java.util.function.Consumer;

/**
 * How a server speaks of what recurs.
 *
 * @param clock by which it is told ever more seldom
 * @param say takes a line for the person who runs the station
 */
public record Voice(NanoSource clock, Consumer<String> say) {}

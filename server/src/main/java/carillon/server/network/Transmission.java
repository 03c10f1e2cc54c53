package carillon.server.network;

import carillon.server.egress.EgressFigures;
import java.util.function.Supplier;

/**
 * What there is to look at of one way out of the machine, as it is at each call.
 *
 * @param place where it sends
 * @param figures what it has done
 * @param cause why it failed last
 */
public record Transmission(
        Supplier<String> place, Supplier<EgressFigures> figures, Supplier<String> cause) {}

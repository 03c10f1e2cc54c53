package carillon.bench.peers.sending;

import java.util.List;
import java.util.function.Function;

/**
 * A way of putting channels on the air.
 *
 * @param name as on the command line and in the table
 * @param needs programs without which it does not work
 * @param demand roughly what it needs
 * @param commands the command lines that together send a broadcast
 */
public record Sender(
        String name,
        List<String> needs,
        Demand demand,
        Function<Broadcast, List<List<String>>> commands) {}

package carillon.protocol.list;

import carillon.protocol.Decoded;
import carillon.protocol.channel.AddressFigures;
import java.net.InetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The head of a programme list, sent every second ahead of its pages. A client that holds {@code
 * digest.pages()} pages whose digests agree with the one here holds the whole list.
 *
 * @param origin whose list
 * @param generation rises by one with every change of the list, from 0 for the empty one
 * @param born the time of the station, kept to the millisecond
 * @param sources the addresses in figures from which the server sends media, at most {@value
 *     #MAX_SOURCES}
 * @param digest over all pages
 */
public record Beacon(
        ListOrigin origin, long generation, Instant born, List<String> sources, PagesDigest digest)
        implements ListMessage {

    public static final int MAX_SOURCES = 16;

    public Beacon {
        if (!accepts(generation, sources)) {
            throw new IllegalArgumentException(
                    "generation %d, sources %s".formatted(generation, sources));
        }
        sources = List.copyOf(sources);
        born = born.truncatedTo(ChronoUnit.MILLIS);
    }

    static boolean accepts(long generation, List<String> sources) {
        return generation >= 0
                && sources.size() <= MAX_SOURCES
                && sources.stream().allMatch(Beacon::isSource);
    }

    private static boolean isSource(String figures) {
        return AddressFigures.parse(figures) instanceof Decoded.Ok<InetAddress>(InetAddress from)
                && !from.isMulticastAddress();
    }
}

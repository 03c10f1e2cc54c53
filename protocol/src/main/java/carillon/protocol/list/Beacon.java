package carillon.protocol.list;

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
        if (generation < 0) {
            throw new IllegalArgumentException("generation out of range: " + generation);
        }
        if (sources.size() > MAX_SOURCES) {
            throw new IllegalArgumentException("too many sources: " + sources.size());
        }
        sources = List.copyOf(sources);
        sources.forEach(Beacon::checkUnicast);
        born = born.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void checkUnicast(String figures) {
        if (figures.indexOf('%') >= 0 || InetAddress.ofLiteral(figures).isMulticastAddress()) {
            throw new IllegalArgumentException("not a source: " + figures);
        }
    }
}

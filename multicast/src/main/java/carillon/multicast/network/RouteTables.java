package carillon.multicast.network;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the default routes out of {@code /proc/net/route} and {@code ipv6_route}. Columns are
 * separated by blanks; numbers are hexadecimal, but for the metric of IPv4.
 *
 * <pre>
 *  route       interface destination gateway flags refs use metric mask ...
 *  ipv6_route  destination length source length gateway metric refs use flags interface
 * </pre>
 */
final class RouteTables {

    private static final int RTF_UP = 0x1;
    private static final int RTF_REJECT = 0x200;
    private static final String IPV4_ANY = "00000000";
    private static final String IPV6_ANY = "0".repeat(32);

    private RouteTables() {}

    /** The default routes of both families; empty where there are no such files. */
    static List<DefaultRoute> defaults(Path procNet) {
        return Stream.concat(
                        rows(procNet.resolve("route"), RouteTables::ipv4),
                        rows(procNet.resolve("ipv6_route"), RouteTables::ipv6))
                .toList();
    }

    private static Stream<DefaultRoute> rows(
            Path table, Function<String[], Optional<DefaultRoute>> reader) {
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.trim().split("\\s+", -1))
                    .flatMap(row -> read(row, reader).stream());
        } catch (IOException e) {
            return Stream.empty(); // not Linux, or a family that is switched off
        }
    }

    private static Optional<DefaultRoute> read(
            String[] row, Function<String[], Optional<DefaultRoute>> reader) {
        try {
            return reader.apply(row);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty(); // the heading, or a line of a form unknown here
        }
    }

    private static Optional<DefaultRoute> ipv4(String[] row) {
        boolean isDefault = row[1].equals(IPV4_ANY) && row[7].equals(IPV4_ANY);
        return isDefault && isUsable(row[3])
                ? Optional.of(
                        new DefaultRoute(
                                StandardProtocolFamily.INET, row[0], Long.parseLong(row[6])))
                : Optional.empty();
    }

    private static Optional<DefaultRoute> ipv6(String[] row) {
        boolean isDefault = row[0].equals(IPV6_ANY) && row[1].equals("00");
        return isDefault && isUsable(row[8])
                ? Optional.of(
                        new DefaultRoute(
                                StandardProtocolFamily.INET6, row[9], Long.parseLong(row[5], 16)))
                : Optional.empty();
    }

    private static boolean isUsable(String hexFlags) {
        int flags = Integer.parseUnsignedInt(hexFlags, 16);
        return (flags & RTF_UP) != 0 && (flags & RTF_REJECT) == 0;
    }
}

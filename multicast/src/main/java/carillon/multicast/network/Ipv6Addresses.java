package carillon.multicast.network;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What Linux knows of its IPv6 addresses and the JDK does not tell, from {@code
 * /proc/net/if_inet6}: address, interface index, prefix length, scope, flags, interface, the
 * numbers in hexadecimal. An address not yet found to be unique cannot be bound; a temporary or
 * deprecated one will go away while it is in use.
 */
final class Ipv6Addresses {

    private static final int TEMPORARY = 0x01;
    private static final int DUPLICATE = 0x08;
    private static final int DEPRECATED = 0x20;
    private static final int TENTATIVE = 0x40;

    private final Map<String, Integer> flags = new HashMap<>();

    private Ipv6Addresses() {}

    /** Reads the table; where there is none every address counts as good. */
    static Ipv6Addresses read(Path procNet) {
        Ipv6Addresses all = new Ipv6Addresses();
        try {
            Files.readAllLines(procNet.resolve("if_inet6")).forEach(all::add);
        } catch (IOException e) {
            // Not Linux, or IPv6 is switched off: nothing to leave out.
        }
        return all;
    }

    /** The addresses that can be used, those that will stay first, else in the order given. */
    List<InetAddress> usable(List<InetAddress> addresses) {
        return addresses.stream()
                .filter(address -> (flags(address) & (DUPLICATE | TENTATIVE)) == 0)
                .sorted(Comparator.comparing(this::isPassing))
                .toList();
    }

    private boolean isPassing(InetAddress address) {
        return (flags(address) & (TEMPORARY | DEPRECATED)) != 0;
    }

    private int flags(InetAddress address) {
        return address instanceof Inet6Address
                ? flags.getOrDefault(HexFormat.of().formatHex(address.getAddress()), 0)
                : 0;
    }

    private void add(String line) {
        String[] row = line.trim().split("\\s+", -1);
        if (row.length > 4 && row[4].matches("[0-9a-f]{1,4}")) {
            flags.put(row[0], Integer.parseInt(row[4], 16));
        }
    }
}

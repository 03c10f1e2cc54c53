package carillon.multicast.network;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Addresses as people write them: IPv6 shortened as RFC 5952 says, without an interface. */
public final class AddressText {

    private static final int GROUPS = 8;

    private AddressText() {}

    /** The address in its shortest usual form: {@code 192.0.2.1}, {@code ff15::4:1}. */
    public static String of(InetAddress address) {
        return address instanceof Inet6Address six
                ? shortened(six.getAddress())
                : address.getHostAddress();
    }

    /** Address and port: {@code 192.0.2.1:5004}, {@code [ff15::4:1]:5004}. */
    public static String of(InetAddress address, int port) {
        String host = of(address);
        return (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port;
    }

    private static String shortened(byte[] bytes) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
        }
        int gapAt = 0;
        int gapLength = 0;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosAt(groups, i);
            if (zeros > gapLength) {
                gapAt = i;
                gapLength = zeros;
            }
        }
        if (gapLength < 2) {
            return joined(groups, 0, GROUPS);
        }
        return joined(groups, 0, gapAt) + "::" + joined(groups, gapAt + gapLength, GROUPS);
    }

    private static int zerosAt(int[] groups, int from) {
        int zeros = 0;
        while (from + zeros < groups.length && groups[from + zeros] == 0) {
            zeros++;
        }
        return zeros;
    }

    private static String joined(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}

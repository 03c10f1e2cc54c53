package carillon.protocol.channel;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses in figures: four decimal numbers, or the forms of RFC 4291, section 2.2. Never a name:
 * resolving one would ask a name server on behalf of whoever sent the list. No zone either: it
 * means something on one host only. Nothing is thrown: whoever floods us must not make us pay for
 * exceptions.
 */
public final class AddressFigures {

    private static final int IPV4_NUMBERS = 4;
    private static final int IPV6_GROUPS = 8;
    private static final int IPV6_BYTES = 16;
    private static final int MOST_CHARS = 45;

    private AddressFigures() {}

    /**
     * The address, of IPv4 only if written as four numbers.
     *
     * @return it, or {@link Rejection#BAD_BODY}
     */
    public static Decoded<InetAddress> parse(String figures) {
        if (figures.length() > MOST_CHARS) {
            return Decoded.rejected(Rejection.BAD_BODY);
        }
        byte[] bytes = new byte[figures.indexOf(':') < 0 ? IPV4_NUMBERS : IPV6_BYTES];
        boolean isRead =
                bytes.length == IPV4_NUMBERS
                        ? readIpv4(figures, 0, bytes, 0)
                        : readIpv6(figures, bytes);
        return isRead ? address(bytes) : Decoded.rejected(Rejection.BAD_BODY);
    }

    private static Decoded<InetAddress> address(byte[] bytes) {
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            // The JDK makes IPv4 of an IPv4 address mapped into IPv6.
            return address.getAddress().length == bytes.length
                    ? Decoded.ok(address)
                    : Decoded.rejected(Rejection.BAD_BODY);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + bytes.length + " bytes", e);
        }
    }

    /** Reads four numbers without needless zeros, from a place to the end. */
    private static boolean readIpv4(String figures, int from, byte[] into, int at) {
        int place = from;
        for (int number = 0; number < IPV4_NUMBERS; number++) {
            int end = number == IPV4_NUMBERS - 1 ? figures.length() : figures.indexOf('.', place);
            int value = end < 0 ? -1 : decimal(figures, place, end);
            if (value < 0) {
                return false;
            }
            into[at + number] = (byte) value;
            place = end + 1;
        }
        return true;
    }

    /** A number from 0 to 255; -1 if it is none. */
    private static int decimal(String figures, int from, int to) {
        int digits = to - from;
        if (digits < 1 || digits > 3 || (digits > 1 && figures.charAt(from) == '0')) {
            return -1;
        }
        int value = number(figures, from, to, 10);
        return value <= 0xFF ? value : -1;
    }

    /** Reads groups before and behind a gap, of which there is one at most. */
    private static boolean readIpv6(String figures, byte[] into) {
        int gap = figures.indexOf("::");
        if (gap < 0) {
            return readGroups(figures, into) == IPV6_GROUPS;
        }
        byte[] before = new byte[IPV6_BYTES];
        byte[] behind = new byte[IPV6_BYTES];
        int first = readGroups(figures.substring(0, gap), before);
        int last = readGroups(figures.substring(gap + 2), behind);
        boolean isIpv4First = figures.lastIndexOf('.', gap) >= 0; // it may stand at the end only
        if (first < 0 || last < 0 || first + last >= IPV6_GROUPS || isIpv4First) {
            return false;
        }
        System.arraycopy(before, 0, into, 0, 2 * first);
        System.arraycopy(behind, 0, into, IPV6_BYTES - 2 * last, 2 * last);
        return true;
    }

    /** Reads groups with colons between them; how many, or -1. */
    private static int readGroups(String figures, byte[] into) {
        int groups = 0;
        int place = 0;
        while (place < figures.length()) {
            int colon = figures.indexOf(':', place);
            int end = colon < 0 ? figures.length() : colon;
            boolean isIpv4 = colon < 0 && figures.indexOf('.', place) >= 0;
            if (groups + (isIpv4 ? 2 : 1) > IPV6_GROUPS) {
                return -1;
            }
            int value = isIpv4 ? 0 : hexadecimal(figures, place, end);
            if (value < 0 || (isIpv4 && !readIpv4(figures, place, into, 2 * groups))) {
                return -1;
            }
            if (!isIpv4) {
                into[2 * groups] = (byte) (value >>> 8);
                into[2 * groups + 1] = (byte) value;
            }
            groups += isIpv4 ? 2 : 1;
            place = end + 1;
            if (colon >= 0 && place == figures.length()) {
                return -1; // ends with a colon
            }
        }
        return groups;
    }

    /** A number of one to four digits; -1 if it is none. */
    private static int hexadecimal(String figures, int from, int to) {
        return to - from < 1 || to - from > 4 ? -1 : number(figures, from, to, 16);
    }

    private static int number(String figures, int from, int to, int radix) {
        int value = 0;
        for (int at = from; at < to; at++) {
            char figure = figures.charAt(at);
            int digit = figure < 0x80 ? Character.digit(figure, radix) : -1;
            if (digit < 0) {
                return Integer.MIN_VALUE;
            }
            value = value * radix + digit;
        }
        return value;
    }
}

package carillon.multicast.group;

import java.net.Inet6Address;
import java.net.InetAddress;

/** What the bits of a multicast address say. */
public final class GroupAddress {

    /** Where session announcements go (RFC 2974, section 3). */
    public static final int SAP_PORT = 9875;

    /** Announcements of sessions in the organisation-local scope, which our IPv4 groups are in. */
    private static final InetAddress SAP_IPV4 = InetAddress.ofLiteral("239.195.255.255");

    private static final InetAddress SAP_IPV4_GLOBAL = InetAddress.ofLiteral("224.2.127.254");

    private GroupAddress() {}

    /**
     * Reads a multicast address.
     *
     * @throws IllegalArgumentException if it is no address, or not that of a group
     */
    public static InetAddress parse(String text) {
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            if (address.isMulticastAddress()) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(text), e);
        }
        throw new IllegalArgumentException(wrong(text));
    }

    private static String wrong(String text) {
        return "'" + text + "' is no multicast group such as 239.192.80.0 or ff15::80:0";
    }

    /**
     * Whether the group belongs to a source, so that receivers must name it: 232/8 (RFC 4607,
     * section 1) and ff3x::/32.
     */
    public static boolean isSourceSpecific(InetAddress group) {
        byte[] bytes = group.getAddress();
        if (group instanceof Inet6Address) {
            return bytes[0] == (byte) 0xff
                    && (bytes[1] & 0xf0) == 0x30
                    && bytes[2] == 0
                    && bytes[3] == 0;
        }
        return bytes[0] == (byte) 232;
    }

    /**
     * Where sessions of this group are announced: for IPv4 239.195.255.255, for IPv6 the SAP group
     * of the same scope, ff0X::2:7ffe (RFC 2974, section 3).
     */
    public static InetAddress announcements(InetAddress group) {
        return group instanceof Inet6Address
                ? InetAddress.ofLiteral("ff0" + scopeDigit(group) + "::2:7ffe")
                : SAP_IPV4;
    }

    /** Whether players look for announcements there, and expect nothing else. */
    public static boolean isForAnnouncements(InetAddress group) {
        return group.equals(announcements(group)) || group.equals(SAP_IPV4_GLOBAL);
    }

    /** Where players look that only know the global scope of IPv4: 224.2.127.254. */
    public static InetAddress globalAnnouncements() {
        return SAP_IPV4_GLOBAL;
    }

    private static String scopeDigit(InetAddress group) {
        return Integer.toHexString(group.getAddress()[1] & 0x0f);
    }
}

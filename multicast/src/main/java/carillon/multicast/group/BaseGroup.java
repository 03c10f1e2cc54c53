package carillon.multicast.group;

import carillon.multicast.network.AddressFamily;
import carillon.multicast.network.AddressText;
import carillon.protocol.Sha256;
import carillon.protocol.identity.StationId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * The group from which a station counts its channels: channel <i>n</i> is on base + <i>n</i>.
 *
 * @param address the base itself, on which nothing is sent
 * @param highestNumber the largest channel number that has a group
 */
public record BaseGroup(InetAddress address, int highestNumber) {

    /** How many channels fit between the bases of two stations. */
    public static final int DERIVED_NUMBERS = 2_047;

    private static final int FIRST_BLOCK = 68;
    private static final int BLOCKS = 23;
    private static final int OCTETS_PER_BLOCK = 8;

    /** 224.0.0.0/24, which routers keep for themselves (RFC 5771, section 4). */
    private static final int LINK_CONTROL = 0xe00000;

    public BaseGroup {
        if (!address.isMulticastAddress() || highestNumber < 1) {
            throw new IllegalArgumentException(
                    "base group " + address + ", highest number " + highestNumber);
        }
    }

    /**
     * A base of the station's own, so that two stations on one network rarely talk over each other:
     * 239.192.(68 + 8 × (h mod 23)).0 with h the first 32 bits of SHA-256(station id).
     */
    public static BaseGroup ofStation(StationId station) {
        int block = Integer.remainderUnsigned(hash(station), BLOCKS);
        int octet = FIRST_BLOCK + OCTETS_PER_BLOCK * block;
        return new BaseGroup(InetAddress.ofLiteral("239.192." + octet + ".0"), DERIVED_NUMBERS);
    }

    /**
     * The same for IPv6: ff15::<i>h</i>:0, in site-local scope; on loopback ff11::<i>h</i>:0, in
     * that of the interface. All 32 bits of h are in it.
     */
    public static BaseGroup ofStationIpv6(StationId station, boolean isLoopback) {
        int h = hash(station);
        String scope = isLoopback ? "ff11" : "ff15";
        String base = String.format("%s::%x:%x:0", scope, h >>> 16, h & 0xffff);
        return new BaseGroup(InetAddress.ofLiteral(base), DERIVED_NUMBERS);
    }

    /**
     * A base that an operator chose. Numbers go up to the last group of the same kind: of the same
     * first octet for IPv4, of the same first 96 bits for IPv6.
     *
     * @throws IllegalArgumentException if it is not a multicast group or leaves no room for one
     */
    public static BaseGroup parse(String text) {
        InetAddress address = GroupAddress.parse(text);
        boolean isIpv6 = address instanceof Inet6Address;
        long low = Integer.toUnsignedLong(lowBits(address.getAddress()));
        long room = isIpv6 ? 0xffff_ffffL - low : 0xff_ffffL - (low & 0xff_ffffL);
        if (room < 1 || (!isIpv6 && low >>> 8 == LINK_CONTROL)) {
            throw new IllegalArgumentException(
                    "there is no room for channels from " + text + " on");
        }
        return new BaseGroup(address, (int) Math.min(room, Integer.MAX_VALUE));
    }

    /** IPv4 or IPv6. */
    public StandardProtocolFamily family() {
        return AddressFamily.of(address);
    }

    /** Whether a channel of this number has a group. */
    public boolean reaches(int number) {
        return number >= 1 && number <= highestNumber;
    }

    /**
     * The group of a channel.
     *
     * @throws IllegalArgumentException if the number is out of reach
     */
    public InetAddress group(int number) {
        if (!reaches(number)) {
            throw new IllegalArgumentException("channel " + number + " from " + this);
        }
        byte[] group = address.getAddress();
        // There is room, so nothing is carried beyond these 32 bits.
        ByteBuffer.wrap(group).putInt(group.length - Integer.BYTES, lowBits(group) + number);
        try {
            return InetAddress.getByAddress(group);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of a length unheard of", e);
        }
    }

    /** The base, for a person. */
    @Override
    public String toString() {
        return AddressText.of(address);
    }

    private static int lowBits(byte[] address) {
        return ByteBuffer.wrap(address).getInt(address.length - Integer.BYTES);
    }

    private static int hash(StationId station) {
        return Sha256.of(station.toBytes()).getInt();
    }
}

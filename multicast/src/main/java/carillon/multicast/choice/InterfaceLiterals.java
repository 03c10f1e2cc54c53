package carillon.multicast.choice;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** Tells addresses from names of interfaces, which may hold dots and colons too. */
final class InterfaceLiterals {

    // What no system has in the name of an interface.
    private static final Pattern IMPOSSIBLE = Pattern.compile("[\\s/\\p{Cntrl}]");

    private InterfaceLiterals() {}

    static InterfaceChoice parse(String text) {
        if (IMPOSSIBLE.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no interface; write lo, auto, a name or an address");
        }
        if (text.indexOf('.') < 0 && text.indexOf(':') < 0) {
            return new InterfaceChoice.Named(text);
        }
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return new InterfaceChoice.Named(text); // eth0.100, eth0:1
        }
        if (address.isMulticastAddress() || address.isAnyLocalAddress()) {
            throw new IllegalArgumentException("not the address of an interface: " + text);
        }
        return new InterfaceChoice.Addressed(address);
    }
}

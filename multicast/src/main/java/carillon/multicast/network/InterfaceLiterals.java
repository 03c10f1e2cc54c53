package carillon.multicast.network;

import java.net.InetAddress;

/** Tells addresses from names of interfaces, which may hold dots and colons too. */
final class InterfaceLiterals {

    private InterfaceLiterals() {}

    static InterfaceChoice parse(String text) {
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

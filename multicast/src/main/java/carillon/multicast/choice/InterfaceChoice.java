package carillon.multicast.choice;

import carillon.multicast.MulticastException;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.network.NetworkState;
import java.net.InetAddress;
import java.net.StandardProtocolFamily;

/**
 * Which interface an operator wants: {@code lo}, {@code auto}, a name or an address. What that
 * means can change as interfaces come and go, so a choice is resolved anew against each state of
 * the network.
 */
public sealed interface InterfaceChoice {

    /** Loopback, whatever the system calls it: nothing leaves the machine. */
    record Local() implements InterfaceChoice {}

    /** The interface that fits best: see {@link AutoRule}. */
    record Automatic() implements InterfaceChoice {}

    /** The interface of this name. */
    record Named(String name) implements InterfaceChoice {}

    /** The interface that has this address. */
    record Addressed(InetAddress address) implements InterfaceChoice {}

    /**
     * Reads what an operator wrote. What is no address is a name; whether there is such an
     * interface shows when it is resolved.
     *
     * @throws IllegalArgumentException if it is empty or an address no interface can have
     */
    static InterfaceChoice parse(String text) {
        return switch (text) {
            case "" -> throw new IllegalArgumentException("an empty name of an interface");
            case "lo" -> new Local();
            case "auto" -> new Automatic();
            default -> InterfaceLiterals.parse(text);
        };
    }

    /**
     * The path this choice means now, for one family.
     *
     * @throws MulticastException if there is none; it lists the interfaces there are
     */
    default NetworkPath resolve(NetworkState state, StandardProtocolFamily family) {
        return switch (this) {
            case Local() -> ChoiceRules.local(state, family);
            case Automatic() -> AutoRule.choose(state, family);
            case Named(String name) -> ChoiceRules.named(state, family, name);
            case Addressed(InetAddress address) -> ChoiceRules.addressed(state, family, address);
        };
    }

    /**
     * The path this choice means now for one in use: the same as long as its interface is meant and
     * still has its source. An address that is added must not move a sender whose listeners know it
     * by its source.
     *
     * @throws MulticastException if there is none; it lists the interfaces there are
     */
    default NetworkPath resolve(NetworkState state, NetworkPath inUse) {
        NetworkPath best = resolve(state, inUse.family());
        return best.interfaceIndex() == inUse.interfaceIndex() && state.has(inUse) ? inUse : best;
    }
}

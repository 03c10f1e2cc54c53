package carillon.multicast.send;

/** Why a datagram could not be sent. Counters are kept by these names; statistics print them. */
public enum SendFailure {
    /** The socket's buffer was full: the link is slower than what is sent. */
    BUFFER_FULL,
    /** The interface is down or gone, or there is no way to the group, or the source has gone. */
    UNREACHABLE,
    /** Something on this machine forbade it: a firewall rule, a security policy. */
    FORBIDDEN,
    /** Longer than the interface takes in one piece. */
    TOO_LARGE,
    /** Anything else. */
    OTHER
}

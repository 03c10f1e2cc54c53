package carillon.multicast.receive;

/** Why there is no datagram. */
public enum NoDatagram implements Received {
    /** Nothing came within the time. */
    SILENCE,
    /** The receiver was closed. */
    CLOSED
}

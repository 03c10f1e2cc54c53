package carillon.multicast.receive;

/** What came of waiting for a datagram. */
public sealed interface Received permits Datagram, NoDatagram {}

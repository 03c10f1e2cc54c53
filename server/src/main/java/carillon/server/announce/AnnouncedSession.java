package carillon.server.announce;

/**
 * A session as SAP packets (RFC 2974, section 3).
 *
 * @param announcement the datagram that makes it known; not changed by anybody
 * @param deletion the datagram that withdraws it; not changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity: the same session, the same object
public record AnnouncedSession(byte[] announcement, byte[] deletion) {}

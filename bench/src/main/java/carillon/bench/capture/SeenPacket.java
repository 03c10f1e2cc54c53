package carillon.bench.capture;

/**
 * An RTP packet in a capture.
 *
 * @param nanos when the kernel had it, in nanoseconds since 1970
 * @param group the IPv4 address it went to, as 32 bits
 * @param sequence its sequence number, 0 to 65535
 * @param timestamp its RTP timestamp
 */
public record SeenPacket(long nanos, int group, int sequence, int timestamp) {}

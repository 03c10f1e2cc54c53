package carillon.client.receive.order;

import carillon.protocol.rtp.RtpPacket;

/**
 * A stage that takes the packets of one stream in the order of their sequence numbers.
 *
 * <p>Threads: owned by the receive thread.
 */
public interface PacketStage {

    /** The next packet. Its payload stays unchanged for ever. */
    void packet(RtpPacket packet);

    /** Packets between the last one and the next one are given up. */
    void gap(int packets);

    /** The next packet begins another stream: nothing of the one before belongs to it. */
    void restart();
}

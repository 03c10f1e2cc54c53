package carillon.client.receive.order;

import carillon.client.receive.frame.Frames;
import carillon.protocol.rtp.MpaPayloadHeader;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.rtp.RtpHeader;
import carillon.protocol.rtp.RtpPacket;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.rtp.SequenceNumber;
import java.nio.ByteBuffer;

/** Packets of a stream in a test: one every 78.4 ms, three frames of 44.1 kHz each. */
public final class Packets {

    public static final int SSRC = 0xC0FFEE;
    public static final long SPACING_NANOS = 78_400_000;
    public static final int SPACING_TICKS = 7_056;

    private Packets() {}

    /** The packet with an index; its payload is the index. */
    public static RtpPacket packet(long index) {
        return packet(index, SSRC);
    }

    public static RtpPacket packet(long index, int ssrc) {
        RtpHeader header =
                new RtpHeader(
                        false,
                        PayloadType.MPA.number(),
                        SequenceNumber.ofIndex(index),
                        new RtpTimestamp((int) (index * SPACING_TICKS)),
                        ssrc);
        return new RtpPacket(header, ByteBuffer.allocate(Long.BYTES).putLong(0, index));
    }

    public static long index(RtpPacket packet) {
        return packet.payload().getLong(packet.payload().position());
    }

    /** A datagram with one frame that needs no reservoir, filled with the index. */
    public static byte[] datagram(long index, int ssrc, int payloadType) {
        byte[] frame = Frames.frame(Frames.STEREO_128, (int) index);
        int bodyAt = RtpHeader.BYTES + MpaPayloadHeader.BYTES;
        ByteBuffer datagram = ByteBuffer.allocate(bodyAt + frame.length);
        RtpTimestamp timestamp = new RtpTimestamp((int) (index * SPACING_TICKS));
        RtpHeader.write(datagram, 0, false, payloadType, (int) index, timestamp.bits(), ssrc);
        return datagram.put(bodyAt, frame).array();
    }
}

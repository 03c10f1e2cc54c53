package carillon.bench.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes captures byte by byte, in either byte order and either unit. */
final class CaptureComposer {

    private static final int MICROS_MAGIC = 0xA1B2C3D4;
    private static final int NANOS_MAGIC = 0xA1B23C4D;

    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

    private CaptureComposer(ByteOrder order, int magic) {
        bytes.order(order).putInt(magic).putInt(0x0004_0002).putInt(0).putInt(0).putInt(80);
        bytes.putInt(1);
    }

    static CaptureComposer inNanos(ByteOrder order) {
        return new CaptureComposer(order, NANOS_MAGIC);
    }

    static CaptureComposer inMicros(ByteOrder order) {
        return new CaptureComposer(order, MICROS_MAGIC);
    }

    /** Adds a frame of any content. */
    CaptureComposer frame(int seconds, int fraction, byte[] frame) {
        bytes.putInt(seconds).putInt(fraction).putInt(frame.length).putInt(1_500).put(frame);
        return this;
    }

    /** An Ethernet frame with RTP, cut behind the headers as a capture cuts it. */
    static byte[] rtp(int group, int sequence, int timestamp) {
        ByteBuffer frame = ByteBuffer.allocate(60);
        frame.putShort(12, (short) 0x0800);
        frame.put(14, (byte) 0x45).put(23, (byte) 17).putInt(30, group);
        frame.put(42, (byte) 0x80).putShort(44, (short) sequence).putInt(46, timestamp);
        return frame.array();
    }

    /** What was written so far. */
    ByteBuffer done() {
        return bytes.duplicate().flip();
    }
}

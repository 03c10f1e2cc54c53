package carillon.client.receive.frame;

import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.ReservoirCarrier;
import carillon.protocol.mpa.SideInfo;
import java.nio.ByteBuffer;

/**
 * Lets no frame reach for main data that was never received. After tuning in and after a gap, a
 * frame whose bit reservoir is not all there passes as a carrier: silent, but with the bytes that
 * later frames need. So the decoder gets every frame, and its time does not shift.
 */
public final class ReservoirGate implements FrameStage {

    private final FrameStage next;
    private int reservoirBytes;

    public ReservoirGate(FrameStage next) {
        this.next = next;
    }

    @Override
    public void frame(MpaFrame frame) {
        ByteBuffer bytes = frame.bytes();
        FrameFormat format = frame.header().format();
        if (SideInfo.mainDataBegin(bytes, bytes.position(), format) > reservoirBytes) {
            next.frame(carrier(frame));
            return;
        }
        int capacity = bytes.remaining() - format.mainDataOffset();
        reservoirBytes = Math.min(reservoirBytes + capacity, format.version().reservoirBytes());
        next.frame(frame);
    }

    @Override
    public void gap(long lostFlicks) {
        reservoirBytes = 0;
        next.gap(lostFlicks);
    }

    private MpaFrame carrier(MpaFrame frame) {
        int length = frame.bytes().remaining();
        ByteBuffer copy = ByteBuffer.allocate(length).put(frame.bytes().duplicate()).flip();
        reservoirBytes = ReservoirCarrier.blank(copy, 0, length, reservoirBytes);
        return new MpaFrame(copy, frame.header(), frame.timestamp());
    }
}

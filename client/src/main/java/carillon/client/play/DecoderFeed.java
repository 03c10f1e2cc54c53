package carillon.client.play;

import carillon.client.decode.FrameSink;
import carillon.client.receive.frame.FrameStage;
import carillon.client.receive.frame.MpaFrame;
import java.nio.ByteBuffer;

/**
 * Hands the frames of a receiver to a decoder.
 *
 * <p>Threads: called by the receive thread.
 */
final class DecoderFeed implements FrameStage {

    private final FrameSink decoder;

    DecoderFeed(FrameSink decoder) {
        this.decoder = decoder;
    }

    @Override
    public void frame(MpaFrame frame) {
        ByteBuffer bytes = frame.bytes();
        decoder.frame(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    @Override
    public void gap(long lostFlicks) {
        if (lostFlicks > 0) {
            decoder.lost(lostFlicks);
        }
    }

    @Override
    public void pause() {
        decoder.send();
    }
}

package carillon.client.receive;

import carillon.client.receive.frame.FrameStage;
import carillon.client.receive.frame.MpaFrame;
import carillon.protocol.time.NanoSource;
import java.util.OptionalLong;

/**
 * Passes everything on and notes when the first frame came: what is left of a channel change is the
 * decoder's.
 *
 * <p>Threads: a stage of the receive thread; {@link #nanos} for any.
 */
final class FirstFrame implements FrameStage {

    private final FrameStage next;
    private final NanoSource nanoTime;
    private boolean isNoted; // owned by the receive thread
    private volatile OptionalLong nanos = OptionalLong.empty();

    FirstFrame(FrameStage next, NanoSource nanoTime) {
        this.next = next;
        this.nanoTime = nanoTime;
    }

    @Override
    public void frame(MpaFrame frame) {
        next.frame(frame);
        if (!isNoted) {
            isNoted = true;
            nanos = OptionalLong.of(nanoTime.nanos());
        }
    }

    @Override
    public void gap(long lostFlicks) {
        next.gap(lostFlicks);
    }

    @Override
    public void pause() {
        next.pause();
    }

    /** When the first frame had been passed on; empty before. */
    OptionalLong nanos() {
        return nanos;
    }
}

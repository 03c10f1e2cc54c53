package carillon.client.receive.frame;

import carillon.protocol.time.Flicks;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a stage of frames is given. */
public final class FrameRecorder implements FrameStage {

    public final List<MpaFrame> frames = new ArrayList<>();
    public final List<String> events = new ArrayList<>();

    @Override
    public void frame(MpaFrame frame) {
        frames.add(frame);
        int last = frame.bytes().limit() - 1;
        events.add("%d of %d".formatted(frame.bytes().get(last), frame.bytes().remaining()));
    }

    @Override
    public void gap(long lostFlicks) {
        events.add("lost " + lostFlicks / Flicks.PER_MILLI);
    }
}

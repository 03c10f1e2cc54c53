package carillon.client.decode.child;

import carillon.client.decode.mpa.FrameDecoder;
import carillon.client.decode.pipe.PlaybackReport;
import carillon.client.decode.pipe.ReportLine;
import carillon.client.playout.Outlet;
import carillon.client.playout.OutletState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Tells the parent how the child is doing, line by line.
 *
 * <p>Threads: any.
 */
final class Reporter implements Outlet.Announcer {

    private final OutputStream err;

    /**
     * A reporter.
     *
     * @param err takes each line in one write, so that lines of several threads stay whole
     */
    Reporter(OutputStream err) {
        this.err = err;
    }

    @Override
    public void sound(int passage) {
        line(ReportLine.ofSound(passage));
    }

    /** Tells what can be counted and measured. */
    void report(FrameDecoder decoder, Outlet outlet, int rateHz) {
        OutletState state = outlet.state();
        line(
                ReportLine.of(
                        new PlaybackReport(
                                decoder.decoded(),
                                decoder.undecodable(),
                                state.underruns(),
                                Duration.ofMillis(state.skippedFrames() * 1_000 / rateHz),
                                Duration.ofMillis(state.reserveFrames() * 1_000 / rateHz),
                                state.levels())));
    }

    /** Tells a person something. */
    void message(String text) {
        line(text);
    }

    private void line(String text) {
        try {
            err.write(text.concat("\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // Nobody listens any more, so there is nobody to tell.
        }
    }
}

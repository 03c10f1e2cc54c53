package carillon.client.cli.play;

import carillon.client.cli.flags.StatusLines;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.play.Silence;
import carillon.client.receive.ReceptionCounts;
import carillon.multicast.receive.Joins;
import carillon.protocol.time.NanoSource;

/** Says once that nothing of a channel comes, and why; and when it is back. */
public final class SilenceWatch {

    private final StatusLines lines;
    private final NanoSource nanoTime;
    private final Silence silence;
    private boolean isTold;

    /** The watch over a channel that is tuned to now. */
    public SilenceWatch(StatusLines lines, NanoSource nanoTime) {
        this.lines = lines;
        this.nanoTime = nanoTime;
        this.silence = new Silence(nanoTime.nanos());
    }

    /**
     * Looks at the list and the counts as they are now.
     *
     * @param channel as it is listed, or was listed last
     */
    public void look(ProgramList list, ListedChannel channel, ReceptionCounts counts, Joins joins) {
        silence.look(list, channel, counts, joins, nanoTime.nanos());
        lines.say(silence.end());
        if (!isTold) {
            lines.say(silence.reason());
        }
        isTold = isSilent();
    }

    /** Whether it was told that nothing comes, and still nothing does. */
    public boolean isSilent() {
        return !silence.reason().isEmpty();
    }
}

package carillon.server.channel;

import carillon.server.egress.Lane;
import carillon.server.egress.Tally;

/**
 * What happens to a channel: counts it, and tells those who want to know when something begins.
 *
 * <p>Threads: told by the channel's thread; {@link #figures} from any.
 */
final class Journal {

    private final int number;
    private final ChannelEvents events;
    private final Tally starved = new Tally();
    private final Tally faults = new Tally();
    private final Tally guarded = new Tally();
    private volatile boolean silent;

    Journal(int number, ChannelEvents events) {
        this.number = number;
        this.events = events;
    }

    /** A packet went on its way: the channel is not silent. */
    void played() {
        if (silent) {
            silent = false;
            events.returned(number);
        }
    }

    /** A packet's time passed before it was built. While the channel is silent that is no news. */
    void starved() {
        if (!silent) {
            starved.add(1);
        }
    }

    /** A packet was kept off the wire. */
    void guarded() {
        guarded.add(1);
    }

    /** A file failed. While the channel is silent that goes without saying. */
    void fileFailed(String problem) {
        if (!silent) {
            faults.add(1);
            events.fileFailed(number, problem);
        }
    }

    /** What a scan found is not played. */
    void refused(long bitsPerSecond) {
        events.refused(number, bitsPerSecond);
    }

    /** There is nothing to read. */
    void fellSilent() {
        if (!silent) {
            silent = true;
            events.fellSilent(number);
        }
    }

    /** A row was not written. While the channel is silent that goes without saying. */
    void logFailed(RuntimeException cause) {
        if (!silent) {
            events.logFailed(number, cause);
        }
    }

    ChannelFigures figures(Lane lane) {
        return new ChannelFigures(
                lane.sent(), lane.late(), starved.count(), faults.count(), guarded.count(), silent);
    }
}

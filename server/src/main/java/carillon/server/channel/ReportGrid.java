package carillon.server.channel;

import carillon.protocol.time.Flicks;

/**
 * When a channel sends its reports: every 5 s of channel time, each ahead of the first packet that
 * starts then or later. So every server of a station sends the same ones.
 *
 * <p>Threads: owned by the channel's thread.
 */
final class ReportGrid {

    private static final long STEP_FLICKS = 5 * Flicks.PER_SECOND;

    private long nextFlicks;

    /** A grid whose first report is the first at or after an instant of channel time. */
    ReportGrid(long flicks) {
        restart(flicks);
    }

    /** Begins anew, where packets before the instant are unknown or channel time jumped. */
    final void restart(long flicks) {
        nextFlicks = Math.ceilDiv(flicks, STEP_FLICKS) * STEP_FLICKS;
    }

    /** Whether a report goes ahead of a packet that starts at an instant. */
    boolean isDueBefore(long packetFlicks) {
        return packetFlicks >= nextFlicks;
    }

    /** Takes the report that is due: its instant. */
    long take() {
        long due = nextFlicks;
        nextFlicks += STEP_FLICKS;
        return due;
    }
}

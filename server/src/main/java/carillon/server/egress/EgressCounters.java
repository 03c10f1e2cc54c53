package carillon.server.egress;

import carillon.server.egress.pacing.PacingHistogram;

/**
 * The counts behind {@link EgressFigures}.
 *
 * <p>Threads: raised by egress only; read by any.
 */
final class EgressCounters {

    private final Tally turns = new Tally();
    private final Tally sent = new Tally();
    private final Tally failed = new Tally();
    private final Tally late = new Tally();
    private final Tally mostInOneTurn = new Tally();
    private final PacingHistogram pacing = new PacingHistogram();

    void turned() {
        turns.add(1);
    }

    void late() {
        late.add(1);
    }

    void paced(long latenessNanos) {
        pacing.record(latenessNanos);
    }

    void flushed(int offered, int taken) {
        sent.add(taken);
        failed.add(offered - taken);
        if (taken > mostInOneTurn.count()) {
            mostInOneTurn.add(taken - mostInOneTurn.count());
        }
    }

    long turns() {
        return turns.count();
    }

    EgressFigures figures() {
        return new EgressFigures(
                turns.count(),
                sent.count(),
                failed.count(),
                late.count(),
                mostInOneTurn.count(),
                pacing.figures());
    }
}

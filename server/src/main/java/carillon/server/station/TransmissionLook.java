package carillon.server.station;

import carillon.server.egress.EgressFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says, at most once a second, what a transmitter could not send; and once, when it can again.
 *
 * <p>Threads: owned by station-watch.
 */
final class TransmissionLook implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TransmissionLook.class);

    private final Transmitter transmitter;
    private long failedBefore;
    private long lateBefore;
    private boolean isFailing;

    TransmissionLook(Transmitter transmitter) {
        this.transmitter = transmitter;
    }

    @Override
    public void run() {
        EgressFigures figures = transmitter.egress().figures();
        reportFailures(figures.failed());
        reportLate(figures.late());
    }

    private void reportFailures(long failed) {
        long now = failed - failedBefore;
        failedBefore = failed;
        if (now > 0) {
            LOG.warn(
                    "cannot send on {}: {} ({} datagrams in the last second; tried again with each)",
                    transmitter.path(),
                    transmitter.egress().failures().lastCause(),
                    now);
        } else if (isFailing) {
            LOG.warn("sending on {} again", transmitter.path());
        }
        isFailing = now > 0;
    }

    private void reportLate(long late) {
        long now = late - lateBefore;
        lateBefore = late;
        if (now > 0) {
            LOG.warn("{} datagrams dropped in the last second: too late to be sent", now);
        }
    }
}

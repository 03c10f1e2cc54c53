package carillon.client.decode.child;

import carillon.client.decode.mpa.FrameDecoder;
import carillon.client.playout.Outlet;

/** The thread {@code reports}: reports at a regular pace, for as long as the process lives. */
final class ReportThread extends Thread {

    private final Reporter reporter;
    private final FrameDecoder decoder;
    private final Outlet outlet;
    private final ChildArguments arguments;

    ReportThread(Reporter reporter, FrameDecoder decoder, Outlet outlet, ChildArguments arguments) {
        super("reports");
        setDaemon(true);
        this.reporter = reporter;
        this.decoder = decoder;
        this.outlet = outlet;
        this.arguments = arguments;
    }

    @Override
    public void run() {
        try {
            while (true) {
                sleep(arguments.reportMillis());
                reporter.report(decoder, outlet, arguments.rateHz());
            }
        } catch (InterruptedException _) {
            currentThread().interrupt();
        }
    }
}

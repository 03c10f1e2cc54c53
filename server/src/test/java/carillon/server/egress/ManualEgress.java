package carillon.server.egress;

import carillon.multicast.send.BatchSender;
import carillon.protocol.time.NanoSource;
import carillon.server.egress.pacing.TickPolicy;

/** An egress without a thread, which turns when a test says so. */
public final class ManualEgress {

    private final Egress egress;

    /** An egress on a test's clock. */
    public ManualEgress(BatchSender sender, NanoSource nanoClock) {
        egress = new Egress("egress-by-hand", sender, TickPolicy.EXACT, nanoClock);
    }

    /** The egress, for those who open lanes. */
    public Egress egress() {
        return egress;
    }

    /** Sends what is due; answers when it is to turn again. */
    public long turn(long now) {
        return egress.turn(now);
    }
}

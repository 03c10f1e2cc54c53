package carillon.client.cli;

import carillon.client.play.Silence;
import carillon.client.receive.ReceptionCounts;
import carillon.client.tuner.ListedChannel;
import carillon.multicast.receive.Joins;
import java.io.PrintWriter;

/** Says once that nothing of a channel comes; and again after it had come. */
final class SilenceWatch {

    private final ListedChannel channel;
    private final PrintWriter err;
    private final Silence silence = new Silence(System.nanoTime());
    private boolean isSaid;

    SilenceWatch(ListedChannel channel, PrintWriter err) {
        this.channel = channel;
        this.err = err;
    }

    /** Looks at the counts as they are now. */
    void look(ReceptionCounts counts, Joins joins) {
        String text = silence.look(channel, counts, joins, System.nanoTime());
        if (!text.isEmpty() && !isSaid) {
            err.println("carillon: " + text);
            err.flush();
        }
        isSaid = !text.isEmpty();
    }
}

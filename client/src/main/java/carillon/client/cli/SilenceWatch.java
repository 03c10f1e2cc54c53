package carillon.client.cli;

import carillon.client.receive.ReceptionCounts;
import carillon.client.text.Durations;
import carillon.client.tuner.ListedChannel;
import carillon.multicast.receive.Joins;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * Says once that a channel is listed but nothing of it comes, which is what a switch or a firewall
 * between makes of it; and again after it had come.
 */
final class SilenceWatch {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final ListedChannel channel;
    private final PrintWriter err;
    private long lastReceived;
    private long quietSinceNanos = System.nanoTime();
    private boolean isSaid;

    SilenceWatch(ListedChannel channel, PrintWriter err) {
        this.channel = channel;
        this.err = err;
    }

    /** Looks at the counts as they are now. */
    void look(ReceptionCounts counts, Joins joins) {
        long received = counts.packets().received();
        long nowNanos = System.nanoTime();
        if (received != lastReceived) {
            lastReceived = received;
            quietSinceNanos = nowNanos;
            isSaid = false;
        } else if (!isSaid && nowNanos - quietSinceNanos >= LONGEST.toNanos()) {
            isSaid = true;
            say(counts, joins);
        }
    }

    private void say(ReceptionCounts counts, Joins joins) {
        long rejected = counts.rejected().values().stream().mapToLong(Long::longValue).sum();
        err.println(
                "carillon: nothing of %s came to %s through %s for %s%s"
                        .formatted(
                                channel.name(),
                                ChannelTable.address(channel.entry().address()),
                                String.join(", ", joins.joined()),
                                Durations.text(LONGEST),
                                rejected > 0
                                        ? "; %d packets of others were rejected".formatted(rejected)
                                        : ""));
        err.flush();
    }
}

package carillon.client.play;

import carillon.client.receive.ReceptionCounts;
import carillon.client.tuner.ListedChannel;
import carillon.multicast.network.AddressText;
import carillon.multicast.receive.Joins;
import carillon.protocol.channel.StreamAddress;
import java.net.InetAddress;
import java.time.Duration;

/**
 * Whether a channel is listed but nothing of it comes, which is what a switch or a firewall between
 * makes of it.
 *
 * <p>Threads: owned by one thread.
 */
public final class Silence {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private long received;
    private long sinceNanos;

    /** A silence that begins. */
    public Silence(long nowNanos) {
        this.sinceNanos = nowNanos;
    }

    /**
     * Looks at the counts as they are now; returns what to tell a person, which is nothing as long
     * as packets come, and for three seconds after.
     */
    public String look(ListedChannel channel, ReceptionCounts counts, Joins joins, long nowNanos) {
        if (counts.packets().received() != received) {
            received = counts.packets().received();
            sinceNanos = nowNanos;
        }
        Duration silence = Duration.ofNanos(nowNanos - sinceNanos);
        return silence.compareTo(PATIENCE) < 0 ? "" : text(channel, counts, joins, silence);
    }

    private static String text(
            ListedChannel channel, ReceptionCounts counts, Joins joins, Duration silence) {
        StreamAddress address = channel.entry().address();
        long rejected = counts.rejectedTotal();
        return "nothing of %s has come to %s through %s for %d s%s"
                .formatted(
                        channel.name(),
                        AddressText.of(InetAddress.ofLiteral(address.group()), address.port()),
                        String.join(", ", joins.joined()),
                        silence.toSeconds(),
                        rejected > 0
                                ? "; %d packets of others were rejected".formatted(rejected)
                                : "");
    }
}

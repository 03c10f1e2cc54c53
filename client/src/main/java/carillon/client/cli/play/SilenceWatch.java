package carillon.client.cli.play;

import carillon.client.cli.flags.StatusLines;
import carillon.client.play.Farewells;
import carillon.client.play.Silence;
import carillon.client.receive.ReceiverOptions;
import carillon.client.receive.ReceptionCounts;
import carillon.client.text.Durations;
import carillon.client.tuner.ListedChannel;
import carillon.multicast.receive.Joins;
import carillon.protocol.time.NanoSource;
import java.net.InetAddress;
import java.time.Duration;

/**
 * Says once that nothing of a channel comes, and why if its server said goodbye; and when it is
 * back, and how long it was gone.
 */
public final class SilenceWatch implements AutoCloseable {

    // First the sound: the reports can wait.
    private static final long REPORTS_AFTER_NANOS = Duration.ofSeconds(2).toNanos();

    // Counts are up to half a second old, and packets may come behind a farewell.
    private static final long SILENT_NANOS = Duration.ofSeconds(1).toNanos();

    private final StatusLines lines;
    private final NanoSource nanoTime;
    private final Farewells farewells;
    private final Silence silence;
    private final long begunNanos;
    private long received;
    private long heardNanos;
    private boolean isTold;

    /** The watch over a channel that is tuned to now. */
    public SilenceWatch(StatusLines lines, ReceiverOptions options) {
        this.lines = lines;
        this.nanoTime = options.nanoTime();
        this.farewells = new Farewells(options);
        this.begunNanos = nanoTime.nanos();
        this.heardNanos = begunNanos;
        this.silence = new Silence(begunNanos);
    }

    /** Looks at the counts as they are now. */
    public void look(ListedChannel channel, ReceptionCounts counts, Joins joins) {
        long nowNanos = nanoTime.nanos();
        if (counts.packets().received() == received) {
            farewells.lookAround();
        }
        hear(channel, counts.packets().received(), nowNanos);
        if (nowNanos - begunNanos >= REPORTS_AFTER_NANOS) {
            farewells.follow(channel);
            farewells.look().ifPresent(server -> tell(farewell(channel, server)));
        }
        String text = silence.look(channel, counts, joins, nowNanos);
        if (!text.isEmpty()) {
            tell(text);
        }
    }

    @Override
    public void close() {
        farewells.close();
    }

    private void hear(ListedChannel channel, long nowReceived, long nowNanos) {
        if (nowReceived == received) {
            return;
        }
        long silentNanos = nowNanos - heardNanos;
        if (isTold && silentNanos >= SILENT_NANOS) {
            isTold = false;
            lines.say(back(channel, Duration.ofNanos(silentNanos)));
        }
        received = nowReceived;
        heardNanos = nowNanos;
    }

    /** Says one thing about a silence, the first that is known. */
    private void tell(String text) {
        if (!isTold) {
            lines.say(text);
        }
        isTold = true;
    }

    private static String farewell(ListedChannel channel, InetAddress server) {
        return "server %s has taken %s off the air"
                .formatted(server.getHostAddress(), channel.name());
    }

    private static String back(ListedChannel channel, Duration silence) {
        return "%s is back after %s"
                .formatted(channel.name(), Durations.text(Duration.ofSeconds(silence.toSeconds())));
    }
}

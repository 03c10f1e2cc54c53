package carillon.client.cli.play;

import carillon.client.cli.flags.StatusLines;
import carillon.client.cli.list.ChannelTable;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.play.ChannelPlayer;
import carillon.client.play.LossMeter;
import carillon.client.play.PlayStatus;
import carillon.client.receive.ReceptionCounts;
import carillon.client.receive.order.PacketCounts;
import carillon.client.text.ProgrammeText;
import carillon.protocol.channel.Programme;
import carillon.protocol.time.NanoSource;
import java.time.Duration;

/**
 * Looks after a channel while it is played: says what is on, what goes wrong with it, and, if
 * wanted, the figures.
 */
final class ChannelWatch {

    private static final long STATS_NANOS = Duration.ofSeconds(1).toNanos();

    // What is asked of the system costs more than all else here.
    private static final long REMARKS_NANOS = Duration.ofSeconds(2).toNanos();

    private final StatusLines lines;
    private final boolean hasStats;
    private final NanoSource nanoTime;
    private final SilenceWatch silence;
    private final LossMeter loss;
    private Programme onAir = Programme.unknown();
    private String kernelRemark = "";
    private long hadMissing;
    private long lookedNanos;

    /**
     * The watch over a channel that is tuned to now.
     *
     * @param hasStats whether figures are said every second
     */
    ChannelWatch(StatusLines lines, NanoSource nanoTime, boolean hasStats) {
        this.lines = lines;
        this.hasStats = hasStats;
        this.nanoTime = nanoTime;
        this.silence = new SilenceWatch(lines, nanoTime);
        this.lookedNanos = nanoTime.nanos();
        this.loss = new LossMeter(lookedNanos);
    }

    /** Says what is played from now on. */
    void announce(ListedChannel channel) {
        lines.say(
                "playing %d %s (%s)"
                        .formatted(
                                channel.number(),
                                channel.name(),
                                ChannelTable.address(channel.entry().address())));
        sayOnAir(channel.entry().onAir().now());
    }

    /** Says what is new. The player must be tuned. */
    void look(ProgramList list, ChannelPlayer player) {
        ListedChannel channel = player.channel().orElseThrow();
        long nowNanos = nanoTime.nanos();
        Programme now = channel.entry().onAir().now();
        if (!now.equals(onAir)) {
            sayOnAir(now);
        }
        ReceptionCounts counts = player.counts().orElseThrow();
        silence.look(list, channel, counts, player.joins().orElseThrow());
        loss.look(counts.packets(), nowNanos);
        if (nowNanos - lookedNanos >= periodNanos()) {
            lookedNanos = nowNanos;
            if (hasStats || isMissingMore(counts.packets())) {
                look(channel, player.status().orElseThrow());
            }
        }
    }

    /** How long {@link #look} has nothing to say of its own accord, at least 1. */
    long dueMillis() {
        long dueNanos = lookedNanos + periodNanos() - nanoTime.nanos();
        return Math.max(0, dueNanos / 1_000_000) + 1;
    }

    private long periodNanos() {
        return hasStats ? STATS_NANOS : REMARKS_NANOS;
    }

    /** Whether the system is to be asked if it lost them. */
    private boolean isMissingMore(PacketCounts packets) {
        long missing = packets.lost() + packets.restarts();
        boolean isMore = missing != hadMissing;
        hadMissing = missing;
        return isMore;
    }

    /** Says the figures, if they are wanted. */
    void sayStats(ChannelPlayer player) {
        player.status().ifPresent(status -> sayStats(player.channel().orElseThrow(), status));
    }

    private void look(ListedChannel channel, PlayStatus status) {
        String remark = status.receiver().kernelRemark();
        if (!remark.equals(kernelRemark)) {
            kernelRemark = remark;
            lines.say(remark);
        }
        sayStats(channel, status);
    }

    private void sayStats(ListedChannel channel, PlayStatus status) {
        if (hasStats) {
            long nowNanos = nanoTime.nanos();
            loss.look(status.receiver().counts().packets(), nowNanos);
            lines.print(StatsLine.of(channel, status, loss, nowNanos));
        }
    }

    private void sayOnAir(Programme now) {
        onAir = now;
        String text = ProgrammeText.of(now);
        lines.say(text.isEmpty() ? "" : "now: " + text);
    }
}

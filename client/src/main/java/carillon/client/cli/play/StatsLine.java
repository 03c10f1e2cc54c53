package carillon.client.cli.play;

import carillon.client.decode.status.DecoderStatus;
import carillon.client.onair.ListedChannel;
import carillon.client.play.LossMeter;
import carillon.client.play.PlayStatus;
import carillon.client.receive.ReceiverStatus;
import carillon.client.receive.order.PacketCounts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The line of {@code --stats}: words of the form {@code key=value}, separated by blanks. */
final class StatsLine {

    private final StringBuilder line = new StringBuilder("stats");

    private StatsLine() {}

    /**
     * The line.
     *
     * @param loss of the channel, as it was looked at until now
     */
    static String of(ListedChannel channel, PlayStatus status, LossMeter loss, long nowNanos) {
        StatsLine line = new StatsLine();
        line.add("channel", channel.number());
        line.addReceiver(status.receiver(), loss, nowNanos);
        line.addDecoder(status.decoder());
        line.addMillis("first_frame_ms", status.toFirstFrame());
        line.addMillis("first_sound_ms", status.toFirstSound());
        return line.line.toString();
    }

    private void addReceiver(ReceiverStatus receiver, LossMeter loss, long nowNanos) {
        PacketCounts packets = receiver.counts().packets();
        add("received", packets.received());
        addLoss(loss, nowNanos);
        add("late", packets.late());
        add("duplicated", packets.duplicated());
        add("reordered", packets.reordered());
        add("stray", packets.stray());
        add("restarts", packets.restarts());
        add("malformed", receiver.counts().malformed());
        add("rejected", receiver.counts().rejectedTotal());
        addMillis("jitter_ms", Optional.of(Duration.ofNanos(packets.jitterNanos())));
        add("rejoins", receiver.rejoins());
        add("kernel_drops", receiver.kernelDrops());
    }

    private void addLoss(LossMeter loss, long nowNanos) {
        add("lost", loss.lost());
        add("lost_10s", loss.lostWithin(Duration.ofSeconds(10), nowNanos));
        add("lost_60s", loss.lostWithin(Duration.ofSeconds(60), nowNanos));
        add("outages", loss.outages());
        add("outage_lost", loss.outageLost());
        addMillis("outage_ms", Optional.of(loss.outageTime()));
    }

    private void addDecoder(DecoderStatus decoder) {
        add("decoder_dropped", decoder.framesDropped());
        add("decoder_restarts", decoder.restarts());
        add("decoded", decoder.playback().decoded());
        add("underruns", decoder.playback().underruns());
        addMillis("reserve_ms", Optional.of(decoder.playback().reserve()));
    }

    private void add(String key, long value) {
        line.append(' ').append(key).append('=').append(value);
    }

    private void addMillis(String key, Optional<Duration> value) {
        line.append(' ').append(key).append('=');
        line.append(
                value.map(each -> String.format(Locale.US, "%.1f", each.toNanos() / 1e6))
                        .orElse("-"));
    }
}

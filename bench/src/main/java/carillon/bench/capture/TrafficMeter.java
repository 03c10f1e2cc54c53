package carillon.bench.capture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Judges the packets of all channels within a span of time; a channel is a group.
 *
 * <p>Threads: one.
 */
public final class TrafficMeter implements Consumer<SeenPacket> {

    /** A packet that comes so long after its media clock is late. */
    public static final long LATE_NANOS = 50_000_000;

    private static final int FEWEST_PACKETS = 3;

    private final long fromNanos;
    private final long toNanos;
    private final Map<Integer, ChannelTrace> channels = new HashMap<>();
    private final BurstMeter bursts = new BurstMeter();

    /** A meter that takes notice of packets from one instant on and before another. */
    public TrafficMeter(long fromNanos, long toNanos) {
        this.fromNanos = fromNanos;
        this.toNanos = toNanos;
    }

    @Override
    public void accept(SeenPacket packet) {
        if (packet.nanos() >= fromNanos && packet.nanos() < toNanos) {
            channels.computeIfAbsent(packet.group(), _ -> new ChannelTrace()).add(packet);
            bursts.add(packet.nanos());
        }
    }

    /** The figures of what was seen; channels of fewer than three packets are not on the air. */
    public TrafficFigures figures() {
        List<ChannelTrace> live =
                channels.values().stream()
                        .filter(channel -> channel.packets() >= FEWEST_PACKETS)
                        .toList();
        long[] deviations =
                live.stream().map(ChannelTrace::deviations).flatMapToLong(LongStream::of).toArray();
        long late = LongStream.of(deviations).filter(each -> each > LATE_NANOS).count();
        long lost = live.stream().mapToLong(ChannelTrace::lost).sum();
        return new TrafficFigures(
                live.size(), lost, late, bursts.most(), PacingErrors.of(deviations));
    }
}

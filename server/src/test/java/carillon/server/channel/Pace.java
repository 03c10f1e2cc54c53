package carillon.server.channel;

import carillon.server.egress.pacing.PacingFigures;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How punctual channels are, since they went on air or in a while.
 *
 * @param pacing how late their egress sent
 * @param sent packets and reports that were in time
 * @param missed packets that never left: late, or their bytes were not there
 */
record Pace(PacingFigures pacing, long sent, long missed) {

    private static final long PUNCTUAL_NANOS = 100_000;

    static Pace of(PacingFigures pacing, List<ChannelFigures> channels) {
        return new Pace(
                pacing,
                sum(channels, ChannelFigures::sent),
                sum(channels, ChannelFigures::late) + sum(channels, ChannelFigures::starved));
    }

    Pace since(Pace earlier) {
        return new Pace(pacing.since(earlier.pacing), sent - earlier.sent, missed - earlier.missed);
    }

    /**
     * Whether half the packets leave as punctually as they did, within what differs by itself, and
     * hardly any is missed. A busy machine holds up single packets by far more, and keeps readers
     * waiting; it does not hold up every other packet.
     */
    boolean isAsGoodAs(Pace usual) {
        long mostNanos = 5 * Math.max(PUNCTUAL_NANOS, usual.medianNanos());
        return medianNanos() <= mostNanos && missed <= sent / 20;
    }

    private long medianNanos() {
        return pacing.nanosAt(0.5);
    }

    private static long sum(List<ChannelFigures> channels, ToLongFunction<ChannelFigures> figure) {
        return channels.stream().mapToLong(figure).sum();
    }

    @Override
    public String toString() {
        return "%,d ns late at the median, %d sent, %d missed"
                .formatted(medianNanos(), sent, missed);
    }
}

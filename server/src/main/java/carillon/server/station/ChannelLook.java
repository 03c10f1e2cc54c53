package carillon.server.station;

import carillon.server.channel.ChannelFigures;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says, at most once a second, what the channels could not send in time: how many packets, and of
 * which channel the most.
 *
 * <p>Threads: owned by station-watch.
 */
final class ChannelLook implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelLook.class);

    private final Supplier<Map<Integer, ChannelFigures>> channels;
    private Map<Integer, ChannelFigures> before = Map.of();

    /**
     * A look at the channels.
     *
     * @param channels what they have done so far, by their numbers
     */
    ChannelLook(Supplier<Map<Integer, ChannelFigures>> channels) {
        this.channels = channels;
    }

    @Override
    public void run() {
        Map<Integer, ChannelFigures> now = channels.get();
        say(now, ChannelFigures::starved, "were not read in time");
        say(now, ChannelFigures::guarded, "were kept back, coming faster than any track can");
        before = now;
    }

    private void say(
            Map<Integer, ChannelFigures> now, ToLongFunction<ChannelFigures> figure, String what) {
        long all = 0;
        long most = 0;
        int worst = 0;
        for (Map.Entry<Integer, ChannelFigures> channel : now.entrySet()) {
            long more = figure.applyAsLong(channel.getValue()) - earlier(channel.getKey(), figure);
            all += more;
            worst = more > most ? channel.getKey() : worst;
            most = Math.max(most, more);
        }
        if (all > 0) {
            LOG.warn(
                    "{} packets {} in the last second, most of them of channel {}",
                    all,
                    what,
                    worst);
        }
    }

    private long earlier(int channel, ToLongFunction<ChannelFigures> figure) {
        ChannelFigures figures = before.get(channel);
        return figures == null ? 0 : figure.applyAsLong(figures);
    }
}

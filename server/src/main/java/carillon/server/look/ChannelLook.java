package carillon.server.look;

import carillon.server.channel.ChannelFigures;
import carillon.server.watch.Extent;
import carillon.server.watch.Voice;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks at what the channels could not give to the network.
 *
 * <p>Threads: owned by station-watch.
 */
public final class ChannelLook implements Runnable, AutoCloseable {

    private final Supplier<Map<Integer, ChannelFigures>> channels;
    private final WorstChannel starved;
    private final WorstChannel guarded;

    /**
     * A look at the channels.
     *
     * @param channels what they have done so far, by their numbers
     */
    public ChannelLook(Voice voice, Supplier<Map<Integer, ChannelFigures>> channels) {
        this.channels = channels;
        starved =
                new WorstChannel(voice, ChannelFigures::starved, ChannelLook::starving, "not read");
        guarded =
                new WorstChannel(
                        voice, ChannelFigures::guarded, ChannelLook::guarding, "kept back");
    }

    @Override
    public void run() {
        Map<Integer, ChannelFigures> now = channels.get();
        starved.look(now);
        guarded.look(now);
    }

    /** Looks for the last time, and tells what is not told yet. */
    @Override
    public void close() {
        run();
        starved.finish();
        guarded.finish();
    }

    private static String starving(Extent extent, String where) {
        return "the disk was too slow: %s not read in time, %s"
                .formatted(extent.of("packet"), where);
    }

    private static String guarding(Extent extent, String where) {
        return "kept back, as no track is so dense: %s, %s; this is a fault of carillond"
                .formatted(extent.of("packet"), where);
    }
}

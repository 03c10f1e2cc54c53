package carillon.server.station;

import carillon.library.clock.StationClock;
import carillon.library.read.Readers;
import carillon.server.cast.ChannelNews;
import carillon.server.channel.ChannelFigures;
import carillon.server.life.Periodic;
import carillon.server.look.ChannelLook;
import carillon.server.look.ClockLook;
import carillon.server.look.FaultLook;
import carillon.server.look.ListenerLook;
import carillon.server.look.NetworkLook;
import carillon.server.look.ReaderLook;
import carillon.server.look.TransmissionLook;
import carillon.server.network.StationNetwork;
import carillon.server.network.Transmission;
import carillon.server.watch.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks once a second at what nobody else looks at: the wall clock, and what was counted where
 * nothing may be logged.
 *
 * <p>Threads: added to by one before it is started; then owned by {@code station-watch}.
 */
final class StationWatch implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Voice voice;
    private final FaultLook faults;
    private final ChannelNews news;
    private final List<Runnable> looks = new ArrayList<>();
    private final List<Runnable> lastLooks = new ArrayList<>();

    /** A watch that looks at nothing yet but the faults of others. */
    StationWatch(Voice voice) {
        this.voice = voice;
        faults = new FaultLook(voice);
        news = new ChannelNews(voice);
        looks.add(news::look);
        lastLooks.add(news::finish);
    }

    /** Takes the faults of others. Threads: any. */
    FaultLook faults() {
        return faults;
    }

    /** Takes what happens to channels. Threads: any. */
    ChannelNews news() {
        return news;
    }

    void overClock(StationClock clock) {
        looks.add(new ClockLook(voice, clock));
    }

    void overNetwork(StationNetwork network) {
        looks.add(new NetworkLook(voice, network::trouble));
        network.transmitters().forEach(each -> look(each.transmission()));
        looks.add(
                new ListenerLook(
                        voice,
                        network.listReceiver()::readErrors,
                        network.listReceiver()::lastReadError));
    }

    private void look(Transmission transmission) {
        TransmissionLook look = new TransmissionLook(voice, transmission);
        looks.add(look);
        lastLooks.add(look::close);
    }

    void overReaders(Supplier<List<Readers.Figures>> readers) {
        looks.add(new ReaderLook(voice, readers));
    }

    void overChannels(Supplier<Map<Integer, ChannelFigures>> channels) {
        ChannelLook look = new ChannelLook(voice, channels);
        looks.add(look);
        lastLooks.add(look::close);
    }

    /** The watch as something that can be started. */
    Periodic periodic() {
        return new Periodic("station-watch", PERIOD, this::look, faults);
    }

    /**
     * Tells what is not told yet of mishaps to packets, files and rows, and of faults; for when
     * {@link #periodic} has ended.
     */
    @Override
    public void close() {
        lastLooks.forEach(faults::guard);
        faults.finish();
    }

    // One look that fails must not blind the others.
    private void look() {
        looks.forEach(faults::guard);
        faults.run();
    }
}

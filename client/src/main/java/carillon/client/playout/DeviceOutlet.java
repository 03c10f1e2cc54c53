package carillon.client.playout;

import carillon.client.ClientException;
import carillon.client.pcm.LevelMeter;
import carillon.client.pcm.Volume;
import carillon.protocol.time.NanoSource;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays sound on a device: a queue, which is the play-out reserve, and a thread that moves samples
 * from it to the device.
 *
 * <p>Threads: as {@link Outlet} says. When the device fails, or takes nothing for 5 s, the next
 * samples are refused with {@link ClientException}.
 */
public final class DeviceOutlet implements Outlet {

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final long LOOK_NANOS = 5_000_000;

    private final SoundLine line;
    private final NanoSource clock;
    private final PlayoutReserve reserve;
    private final PlayoutQueue queue;
    private final LineWriter writer;
    private final LevelMeter meter;
    private final Volume volume;
    private final Player player;

    /**
     * What is asked of the device.
     *
     * @param rateHz sampling rate of the samples
     * @param reserve what the play-out reserve grows to
     * @param clock measures it
     */
    public record Setup(int rateHz, Duration reserve, NanoSource clock) {}

    /**
     * An outlet that does not yet play.
     *
     * @param line the device, closed with the outlet
     * @param announcer called by the thread that plays
     */
    public DeviceOutlet(Setup setup, SoundLine line, Announcer announcer) {
        this.line = line;
        this.clock = setup.clock();
        this.reserve = new PlayoutReserve(setup.rateHz(), setup.reserve());
        this.queue = new PlayoutQueue(clock, reserve);
        this.writer = new LineWriter(line, clock);
        this.meter = new LevelMeter(writer);
        this.volume = new Volume(meter);
        this.player = new Player(setup.rateHz(), queue, line, volume, announcer);
    }

    /** Starts the thread that plays. */
    public void start() {
        player.start();
    }

    @Override
    public void samples(short[] stereo, int frames) {
        if (writer.hasFailed()) {
            throw new ClientException("the sound device no longer plays");
        }
        queue.add(stereo, frames, line.queuedFrames());
        LockSupport.unpark(player);
    }

    @Override
    public void reset() {
        queue.flush();
        LockSupport.unpark(player);
    }

    @Override
    public void begin(int passage) {
        player.begin(passage);
        reset();
    }

    @Override
    public void silence(long frames) {
        int silent = (int) queue.silenceFor(frames, line.queuedFrames());
        if (silent > 0) {
            samples(new short[2 * silent], silent);
        }
    }

    @Override
    public void volume(int percent) {
        volume.percent(percent);
    }

    @Override
    public void drain() {
        queue.finish();
        LockSupport.unpark(player);
        long longest = reserve.nanos(waiting()) + LAST_WORDS.toNanos();
        long deadline = clock.nanos() + longest;
        while (waiting() > 0 && player.isAlive() && clock.nanos() - deadline < 0) {
            LockSupport.parkNanos(queue, LOOK_NANOS);
        }
    }

    @Override
    public OutletState state() {
        return new OutletState(queue.underruns(), queue.skippedFrames(), waiting(), meter.take());
    }

    @Override
    public void close() {
        player.close();
    }

    private long waiting() {
        return queue.frames() + line.queuedFrames();
    }
}

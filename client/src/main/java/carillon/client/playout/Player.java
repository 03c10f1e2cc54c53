package carillon.client.playout;

import carillon.client.pcm.FineSpeed;
import carillon.client.pcm.PcmStage;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread {@code playout}: moves samples from the queue to the device, at the speed that the
 * reserve asks for.
 *
 * <p>Threads: {@link #begin} and {@link #close} from any.
 */
final class Player extends Thread {

    private static final int BLOCKS_PER_SECOND = 100;

    private final PlayoutQueue queue;
    private final SoundLine line;
    private final Outlet.Announcer announcer;
    private final FineSpeed speed;
    private final short[] block;
    private final long startFrames;
    private boolean started;
    private int announced = -1;
    private volatile int passage;
    private volatile boolean closed;

    /**
     * A player that does not yet run.
     *
     * @param line the device, owned by this
     * @param stages the way of the samples to the device
     */
    Player(
            int rateHz,
            PlayoutQueue queue,
            SoundLine line,
            PcmStage stages,
            Outlet.Announcer announcer) {
        super("playout");
        setDaemon(true);
        this.queue = queue;
        this.line = line;
        this.announcer = announcer;
        this.speed = new FineSpeed(stages);
        this.block = new short[2 * rateHz / BLOCKS_PER_SECOND];
        this.startFrames = PlayoutReserve.START.toMillis() * rateHz / 1_000;
    }

    @Override
    public void run() {
        while (!closed) {
            switch (queue.next(line.queuedFrames())) {
                case WAIT -> LockSupport.parkNanos(queue, queue.waitNanos());
                case FLUSH -> flush();
                case PLAY -> play();
            }
        }
        line.close();
    }

    /** Says which passage the samples are of that come after a flush. */
    void begin(int number) {
        passage = number;
    }

    /** Makes {@link #run} return. */
    void close() {
        closed = true;
        LockSupport.unpark(this);
    }

    private void flush() {
        // Down to the end of the way, which is the device.
        speed.reset();
        started = false;
    }

    private void play() {
        int frames = queue.take(block);
        speed.speed(queue.speed());
        speed.samples(block, frames);
        // A device that waits is filled first: what it has when it starts keeps it from running
        // dry.
        if (!started && (queue.frames() == 0 || line.queuedFrames() >= startFrames)) {
            line.start();
            started = true;
            announce();
        }
    }

    private void announce() {
        int number = passage;
        if (number != announced) {
            announced = number;
            announcer.sound(number);
        }
    }
}

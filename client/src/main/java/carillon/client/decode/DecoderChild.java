package carillon.client.decode;

import carillon.client.decode.status.DecoderStatus;
import carillon.client.decode.status.StatusBoard;
import carillon.client.pcm.Volume;

/**
 * A decoder as a child process, kept alive: fed through a pipe, started again with growing pauses
 * when it dies, ended with this process.
 *
 * <p>Frames wait in a queue of about three seconds. A child that is slow or dead never keeps the
 * giver waiting: the oldest frames are dropped and counted.
 *
 * <p>Threads: the methods of {@link FrameSink} by one thread at a time, the others from any. It has
 * the threads {@code decoder}, {@code decoder-messages} and, for samples, {@code decoder-sound};
 * processes are started by {@code child-starter}.
 */
public final class DecoderChild implements FrameSink, AutoCloseable {

    private static final int CAPACITY_FRAMES = 128;
    private static final long LAST_MILLIS = 1_000;

    private final StatusBoard board = new StatusBoard();
    private final FeedQueue queue = new FeedQueue(CAPACITY_FRAMES, Volume.LOUDEST);
    private final ChildKind kind;
    private final Feeder feeder;

    private DecoderChild(DecoderSpec spec) {
        this.kind = kind(spec, board);
        this.feeder = new Feeder(kind, queue, board);
    }

    // No switch over types: see the package.
    private static ChildKind kind(DecoderSpec spec, StatusBoard board) {
        return spec instanceof DecoderSpec.Own own
                ? new OwnChild(own, board)
                : new ExternalChild((DecoderSpec.External) spec, board);
    }

    /** A decoder that is not yet started. */
    public static DecoderChild of(DecoderSpec spec) {
        return new DecoderChild(spec);
    }

    /**
     * Sets who is told, on any thread, that {@link #status} has another phase; must neither block
     * nor throw. Best set before the start.
     */
    public void whenChanged(Runnable told) {
        board.listener(told);
    }

    /**
     * Opens the output and starts the child, without waiting for it. Best done before a channel is
     * chosen. Only once.
     *
     * @throws carillon.client.ClientException if the output cannot be opened, or there is no such
     *     program
     */
    public void start() {
        kind.open();
        feeder.start();
    }

    @Override
    public void frame(byte[] bytes, int offset, int length) {
        if (length < 1 || length > MAX_FRAME_BYTES) {
            throw new IllegalArgumentException("a frame of " + length + " bytes");
        }
        queue.frame(bytes, offset, length);
    }

    @Override
    public void lost(long flicks) {
        if (flicks <= 0) {
            throw new IllegalArgumentException("a loss of " + flicks + " flicks");
        }
        queue.lost(flicks);
    }

    @Override
    public void send() {
        queue.send();
    }

    @Override
    public void discontinuity() {
        queue.discontinuity();
    }

    /**
     * Sets the volume of our own decoder; an external one has its own.
     *
     * @param percent from 0 to 100
     */
    public void setVolume(int percent) {
        if (percent < 0 || percent > Volume.LOUDEST) {
            throw new IllegalArgumentException("volume " + percent);
        }
        queue.volume(percent);
    }

    /** How the child is doing. */
    public DecoderStatus status() {
        return board.status(queue.dropped());
    }

    /**
     * Ends the child and completes the output: what waits is decoded yet if it is written
     * somewhere, not if it is played. Takes no longer than five seconds; mostly some hundredths of
     * one.
     */
    @Override
    public void close() {
        queue.end(kind.playsOut());
        try {
            feeder.join(kind.grace().toMillis());
            if (feeder.isAlive()) {
                feeder.kill();
                feeder.join(LAST_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package carillon.client.record;

import carillon.client.ClientException;
import carillon.client.receive.frame.FrameStage;
import carillon.client.receive.frame.MpaFrame;
import carillon.protocol.time.NanoSource;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes the frames of a channel to files, whole and as they came. A disk that is slow does not
 * hold up reception: frames wait in a queue, and if that is full they are dropped and the recording
 * has a gap.
 *
 * <p>Threads: {@code record} owns the files; {@link #frame} and {@link #gap} are for the receive
 * thread, the others for any.
 */
public final class Recorder implements FrameStage, AutoCloseable {

    /** Frames that wait at most: a hundred seconds. */
    static final int QUEUE = 4_096;

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private sealed interface Piece {

        record Sound(MpaFrame frame, long nanos, OnAirNow listed) implements Piece {}

        record Missing(long flicks) implements Piece {}

        record End() implements Piece {}
    }

    private final BlockingQueue<Piece> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong droppedFlicks = new AtomicLong();
    private final CompletableFuture<RecordSummary> done = new CompletableFuture<>();
    private final Recording recording;
    private final NanoSource nanoTime;
    private final Thread thread;
    private volatile OnAirNow listed;

    /**
     * A recording that has not begun yet.
     *
     * @param channel the channel's name
     * @param listed what the programme list says
     */
    public Recorder(
            RecordTarget target,
            String channel,
            OnAirNow listed,
            RecordNotes notes,
            NanoSource nanoTime) {
        this.recording = new Recording(new Writing(target, channel, notes), notes);
        this.listed = listed;
        this.nanoTime = nanoTime;
        this.thread = Thread.ofPlatform().daemon().name("record").unstarted(this::run);
    }

    /** Begins to write. */
    public void start() {
        thread.start();
    }

    /** What the programme list says now. */
    public void listed(OnAirNow now) {
        listed = now;
    }

    @Override
    public void frame(MpaFrame frame) {
        long dropped = droppedFlicks.get();
        boolean isTold = dropped == 0 || queue.offer(new Piece.Missing(dropped));
        if (isTold) {
            droppedFlicks.addAndGet(-dropped);
        }
        if (!isTold || !queue.offer(new Piece.Sound(frame, nanoTime.nanos(), listed))) {
            droppedFlicks.addAndGet(frame.durationFlicks());
        }
    }

    @Override
    public void gap(long lostFlicks) {
        if (!queue.offer(new Piece.Missing(lostFlicks))) {
            droppedFlicks.addAndGet(lostFlicks);
        }
    }

    /** Whether it is over, well or not. */
    public boolean isDone() {
        return done.isDone();
    }

    /**
     * What was recorded, once it is closed; or the {@link ClientException} that ended it before.
     */
    public CompletableFuture<RecordSummary> done() {
        return done.copy();
    }

    /** Writes what waits and ends the file; waits for that up to five seconds. */
    @Override
    public void close() {
        long deadlineNanos = nanoTime.nanos() + CLOSE_WITHIN.toNanos();
        try {
            if (!done.isDone()) {
                queue.offer(new Piece.End(), CLOSE_WITHIN.toNanos(), TimeUnit.NANOSECONDS);
            }
            thread.join(Duration.ofNanos(Math.max(0, deadlineNanos - nanoTime.nanos())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        done.completeExceptionally(
                new ClientException("the recording was not written within five seconds"));
    }

    private void run() {
        try (recording) {
            recording.begin();
            writeAll();
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.completeExceptionally(e);
        }
    }

    private void writeAll() throws InterruptedException {
        boolean isTaken = true;
        Piece piece = queue.take();
        while (isTaken && !(piece instanceof Piece.End)) {
            isTaken = write(piece) && (!queue.isEmpty() || recording.flush());
            piece = isTaken ? queue.take() : piece;
        }
        if (isTaken && droppedFlicks.get() > 0) {
            recording.gap(droppedFlicks.get());
        }
        recording.close();
        done.complete(recording.summary());
    }

    /** Whether there is still somebody who takes it. */
    private boolean write(Piece piece) {
        return switch (piece) {
            case Piece.Sound(MpaFrame frame, long nanos, OnAirNow now) ->
                    recording.frame(frame, now.server().time(nanos), now.onAir());
            case Piece.Missing(long flicks) -> {
                recording.gap(flicks);
                yield true;
            }
            case Piece.End() -> true;
        };
    }
}

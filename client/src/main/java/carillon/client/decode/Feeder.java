package carillon.client.decode;

import carillon.client.decode.FeedQueue.Slot;
import carillon.client.decode.pipe.ChildInput;
import carillon.client.decode.process.BackOff;
import carillon.client.decode.process.ChildLife;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.StatusBoard;
import carillon.protocol.time.NanoSource;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The thread {@code decoder}: keeps a child alive and hands it what is in the queue.
 *
 * <p>Threads: {@link #kill} from any.
 */
final class Feeder extends Thread {

    // A player that finds no device says so sooner.
    private static final long PLAYS_AFTER_NANOS = Duration.ofSeconds(2).toNanos();

    private final ChildKind kind;
    private final FeedQueue queue;
    private final StatusBoard board;
    private final BackOff backOff = new BackOff();
    private volatile @Nullable ChildLife life;
    private boolean isFed;
    private long fedNanos; // the first frame of this child

    Feeder(ChildKind kind, FeedQueue queue, StatusBoard board) {
        super("decoder");
        setDaemon(true);
        this.kind = kind;
        this.queue = queue;
        this.board = board;
    }

    @Override
    public void run() {
        try {
            keepAlive();
        } catch (InterruptedException _) {
            currentThread().interrupt();
        } finally {
            kind.close();
            board.phase(DecoderPhase.CLOSED);
        }
    }

    /** Ends the child by force, if there is one. */
    void kill() throws InterruptedException {
        ChildLife running = life;
        if (running != null) {
            running.kill();
        }
    }

    private void keepAlive() throws InterruptedException {
        long born = NanoSource.SYSTEM.nanos();
        live();
        while (!board.isOver()
                && !queue.pause(
                        backOff.after(Duration.ofNanos(NanoSource.SYSTEM.nanos() - born)))) {
            board.restarted();
            born = NanoSource.SYSTEM.nanos();
            live();
        }
    }

    /** Starts a child and stays with it until its end. */
    private void live() throws InterruptedException {
        try {
            ChildLife child = kind.start();
            life = child;
            var _ = child.process().onExit().thenRun(queue::wake);
            board.running();
            feed(child);
            int status = child.end();
            if (!queue.isEnded()) {
                kind.ended(status);
            }
        } catch (IOException e) {
            kind.notStarted(e);
        }
    }

    private void feed(ChildLife child) throws InterruptedException {
        queue.repeatCommands();
        isFed = false;
        try {
            boolean more = true;
            while (more && child.isAlive()) {
                more = hand(queue.next(), child.input());
                if (queue.isEmpty()) {
                    child.input().send();
                }
            }
        } catch (IOException _) {
            // It died or closed its input; its end will say why.
        }
    }

    private boolean hand(FeedQueue.Next next, ChildInput input) throws IOException {
        switch (next) {
            case FRAME -> {
                Slot slot = queue.slot();
                input.audio(slot.bytes, slot.length);
                noteFrame(NanoSource.SYSTEM.nanos());
            }
            case LOSS -> input.lost(queue.slot().lostFlicks);
            case PASSAGE -> input.flush(queue.passage());
            case VOLUME -> input.volume(queue.volume());
            case END -> {
                // Otherwise the end of its input makes the child stop at once.
                if (kind.playsOut()) {
                    input.end();
                }
            }
            case NOTHING -> {
                // Woken to look after the child.
            }
        }
        return next != FeedQueue.Next.END;
    }

    private void noteFrame(long nowNanos) {
        if (!isFed) {
            isFed = true;
            fedNanos = nowNanos;
        } else if (nowNanos - fedNanos >= PLAYS_AFTER_NANOS) {
            board.played();
        }
    }
}

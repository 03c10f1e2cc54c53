package carillon.client.decode;

import carillon.protocol.time.NanoSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/**
 * Frames and commands on their way to the decoder child, between the thread that receives and the
 * one that feeds the child. Audio has a bound: the oldest gives way to the newest and is counted.
 * Commands overtake audio, and only the newest of each kind counts. Audio waits for {@link #send}:
 * waking a thread costs more than all else that is done with a frame.
 *
 * <p>Threads: {@link #next} and {@link #pause} by the one that feeds, the others from any. None
 * waits but those two.
 */
final class FeedQueue {

    /** What comes next for the child. */
    enum Next {
        /** Nothing: the child may have ended. */
        NOTHING,
        /** A frame: that of the slot. */
        FRAME,
        /** A loss: that of the slot. */
        LOSS,
        /** Another passage: its number is asked for. */
        PASSAGE,
        /** Another volume: it is asked for. */
        VOLUME,
        /** The end, for good. */
        END
    }

    /** A frame, or how long lost ones lasted. */
    static final class Slot {

        final byte[] bytes = new byte[FrameSink.MAX_FRAME_BYTES];
        int length;
        long lostFlicks;
    }

    private final ArrayDeque<Slot> audio;
    private final ArrayDeque<Slot> free;
    private Slot given = new Slot();
    private int passage;
    private int volume;
    private boolean passageIsNew = true;
    private boolean volumeIsNew = true;
    private boolean ended;
    private boolean woken;
    private long dropped;

    /**
     * A queue that holds nothing but the commands that begin.
     *
     * @param capacity most frames that wait
     * @param volume in percent
     */
    FeedQueue(int capacity, int volume) {
        this.audio = new ArrayDeque<>(capacity);
        this.free = new ArrayDeque<>(capacity);
        this.volume = volume;
        for (int i = 0; i < capacity; i++) {
            free.add(new Slot());
        }
    }

    /** Adds a frame. */
    synchronized void frame(byte[] bytes, int offset, int length) {
        Slot slot = emptySlot();
        System.arraycopy(bytes, offset, slot.bytes, 0, length);
        slot.length = length;
        add(slot);
    }

    /** Adds a loss. */
    synchronized void lost(long flicks) {
        Slot slot = emptySlot();
        slot.length = 0;
        slot.lostFlicks = flicks;
        add(slot);
    }

    /** Drops all audio, uncounted, and begins another passage. */
    synchronized void discontinuity() {
        dropAudio();
        passage++;
        passageIsNew = true;
        notifyAll();
    }

    /** Sets the volume, in percent. */
    synchronized void volume(int percent) {
        volume = percent;
        volumeIsNew = true;
        notifyAll();
    }

    /** Gives all commands again, ahead of anything else: the child is a new one. */
    synchronized void repeatCommands() {
        passageIsNew = true;
        volumeIsNew = true;
    }

    /**
     * Lets nothing more in.
     *
     * @param playOut whether what waits is still for the child
     */
    synchronized void end(boolean playOut) {
        if (!playOut) {
            dropAudio();
        }
        ended = true;
        notifyAll();
    }

    /** Lets {@link #next} see the audio that was added. */
    synchronized void send() {
        notifyAll();
    }

    /** Whether {@link #next} would wait. */
    synchronized boolean isEmpty() {
        return audio.isEmpty() && !volumeIsNew && !passageIsNew && !ended;
    }

    /** Makes {@link #next} return, if need be with nothing. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Waits for what comes next. */
    synchronized Next next() throws InterruptedException {
        Next next = poll();
        while (next == Next.NOTHING && !woken) {
            wait();
            next = poll();
        }
        woken = false;
        return next;
    }

    /** Waits for a time, or the end; returns whether it is the end. */
    synchronized boolean pause(Duration time) throws InterruptedException {
        long deadline = NanoSource.SYSTEM.nanos() + time.toNanos();
        long left = time.toNanos();
        while (!ended && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - NanoSource.SYSTEM.nanos();
        }
        return ended;
    }

    /** What {@link Next#FRAME} or {@link Next#LOSS} stands for; valid until the next one. */
    synchronized Slot slot() {
        return given;
    }

    synchronized int passage() {
        return passage;
    }

    synchronized int volume() {
        return volume;
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** Frames that gave way to newer ones. */
    synchronized long dropped() {
        return dropped;
    }

    private Next poll() {
        if (volumeIsNew) {
            volumeIsNew = false;
            return Next.VOLUME;
        }
        // After the volume: a passage begins with it, others slide to it.
        if (passageIsNew) {
            passageIsNew = false;
            return Next.PASSAGE;
        }
        if (!audio.isEmpty()) {
            free.add(given);
            given = audio.remove();
            return given.length > 0 ? Next.FRAME : Next.LOSS;
        }
        return ended ? Next.END : Next.NOTHING;
    }

    private Slot emptySlot() {
        if (!free.isEmpty()) {
            return free.remove();
        }
        Slot oldest = audio.remove();
        dropped += oldest.length > 0 ? 1 : 0;
        return oldest;
    }

    private void add(Slot slot) {
        if (ended) {
            free.add(slot);
            return;
        }
        audio.add(slot);
    }

    private void dropAudio() {
        free.addAll(audio);
        audio.clear();
    }
}

package carillon.client.playout;

import java.util.concurrent.atomic.AtomicLong;

/** A device in tests: it plays as time is moved on, and never makes its giver wait. */
final class FakeLine implements SoundLine {

    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private volatile boolean started;
    private volatile boolean closed;
    private volatile boolean broken;
    private final AtomicLong flushes = new AtomicLong();

    @Override
    public boolean write(byte[] pcm, int length) {
        queued.addAndGet(length / PcmBytes.FRAME_BYTES);
        written.addAndGet(length / PcmBytes.FRAME_BYTES);
        return !broken;
    }

    @Override
    public long queuedFrames() {
        return queued.get();
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void flush() {
        queued.set(0);
        started = false;
        flushes.incrementAndGet();
    }

    @Override
    public void close() {
        closed = true;
    }

    void play(long frames) {
        queued.updateAndGet(before -> Math.max(0, before - frames));
    }

    void breakDown() {
        broken = true;
    }

    long written() {
        return written.get();
    }

    boolean isStarted() {
        return started;
    }

    boolean isClosed() {
        return closed;
    }

    long flushes() {
        return flushes.get();
    }
}

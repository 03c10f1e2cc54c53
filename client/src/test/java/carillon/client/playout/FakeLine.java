package carillon.client.playout;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** A device in tests: it plays as time is moved on, and never makes its giver wait. */
final class FakeLine implements SoundLine {

    private final AtomicLong queued = new AtomicLong();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile boolean started;
    private volatile boolean closed;
    private volatile boolean broken;
    private final AtomicLong flushes = new AtomicLong();

    @Override
    public boolean write(byte[] pcm, int length) {
        synchronized (bytes) {
            bytes.write(pcm, 0, length);
        }
        queued.addAndGet(length / PcmBytes.FRAME_BYTES);
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
    public boolean flush() {
        queued.set(0);
        started = false;
        flushes.incrementAndGet();
        return !broken;
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
        return bytes().length / PcmBytes.FRAME_BYTES;
    }

    byte[] bytes() {
        synchronized (bytes) {
            return bytes.toByteArray();
        }
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

package carillon.library.read;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A channel thread's use of its reader, for tests: reads packets and checks every byte. */
final class ListeningChannel implements AutoCloseable {

    static final int PACKET = 1_000;

    final TrackReader reader;
    final TrackSource track;
    final ByteBuffer packet = ByteBuffer.allocateDirect(PACKET + 3);
    private final Semaphore arrivals = new Semaphore(0);

    ListeningChannel(Readers readers, TrackSource track) {
        this.reader = readers.reader(arrivals::release);
        this.track = track;
    }

    ReadState read(long offset) {
        int length = (int) Math.min(PACKET, track.endByte() - offset);
        ReadState state = reader.read(offset, length, packet, 3);
        if (state == ReadState.READY) {
            check(offset, length);
        }
        return state;
    }

    /** Reads as soon as the bytes arrive. */
    ReadState await(long offset) throws InterruptedException {
        ReadState state = read(offset);
        while (state == ReadState.PENDING && arrivals.tryAcquire(5, TimeUnit.SECONDS)) {
            state = read(offset);
        }
        return state;
    }

    /** Waits as long as told for bytes that are to be expected not to come. */
    boolean hearsNothingFor(Duration time) throws InterruptedException {
        arrivals.drainPermits();
        return !arrivals.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void check(long offset, int length) {
        for (int i = 0; i < length; i++) {
            if (packet.get(3 + i) != ScriptedFiles.byteAt(track.file(), offset + i)) {
                throw new AssertionError("wrong byte at " + (offset + i) + " of " + track);
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}

package carillon.client.playout;

/**
 * A line to a sound device: a queue of samples that the device empties at its own pace once it was
 * started.
 *
 * <p>Threads: owned by the one that plays; {@link #queuedFrames} and {@link #close} from any.
 */
public interface SoundLine extends AutoCloseable {

    /**
     * Queues samples, waiting for room.
     *
     * @param pcm 16 bit, little-endian, stereo
     * @param length bytes of it
     * @return whether all were taken; if not, the device has failed or the line was closed
     */
    boolean write(byte[] pcm, int length);

    /** Samples of each channel that were queued and not yet played. */
    long queuedFrames();

    /** Lets the device play. */
    void start();

    /**
     * Stops the device and drops what is queued.
     *
     * @return whether the device is ready again; if not, it has failed
     */
    boolean flush();

    @Override
    void close();
}

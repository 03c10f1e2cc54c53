package carillon.client.playout;

/**
 * A queue of stereo samples with a bound. When it is full the oldest samples make room.
 *
 * <p>Threads: none of its own; its owner guards it.
 */
final class PcmRing {

    private final short[] stereo;
    private int first;
    private int filled;

    /**
     * An empty queue.
     *
     * @param frames most samples of each channel
     */
    PcmRing(int frames) {
        this.stereo = new short[2 * frames];
    }

    /** Samples of each channel that wait. */
    int frames() {
        return filled / 2;
    }

    /** Room for samples of each channel. */
    int capacity() {
        return stereo.length / 2;
    }

    /** Adds samples, no more than the capacity, and drops as many old ones as are in their way. */
    void add(short[] samples, int frames) {
        drop(Math.max(0, frames() + frames - capacity()));
        int at = (first + filled) % stereo.length;
        int upToEnd = Math.min(2 * frames, stereo.length - at);
        System.arraycopy(samples, 0, stereo, at, upToEnd);
        System.arraycopy(samples, upToEnd, stereo, 0, 2 * frames - upToEnd);
        filled += 2 * frames;
    }

    /** Takes the oldest samples out, as many as there are and fit. */
    int take(short[] into) {
        int count = Math.min(filled, into.length);
        int upToEnd = Math.min(count, stereo.length - first);
        System.arraycopy(stereo, first, into, 0, upToEnd);
        System.arraycopy(stereo, 0, into, upToEnd, count - upToEnd);
        drop(count / 2);
        return count / 2;
    }

    /** Drops the oldest samples. */
    void drop(int frames) {
        first = (first + 2 * frames) % stereo.length;
        filled -= 2 * frames;
    }
}

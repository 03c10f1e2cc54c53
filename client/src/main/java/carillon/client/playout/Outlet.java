package carillon.client.playout;

import carillon.client.pcm.PcmStage;

/**
 * Where decoded sound of one sampling rate leaves the child.
 *
 * <p>Threads: owned by the thread that decodes; {@link #state} from any.
 */
public interface Outlet extends PcmStage, AutoCloseable {

    /**
     * Drops what is not yet heard; what follows is another passage. The first sound of it is
     * announced by its number.
     */
    void begin(int passage);

    /**
     * Stands in for sound that was lost, as far as its time has not passed already.
     *
     * @param frames samples of each channel
     */
    void silence(long frames);

    /** Sets the volume, in percent. */
    void volume(int percent);

    /** Waits until all that came was heard, or cannot be any more. */
    void drain();

    /** How it is doing; the levels are those since the last call. */
    OutletState state();

    /** Ends at once. More than once does nothing more. */
    @Override
    void close();

    /** Told of the first sound of each passage. */
    interface Announcer {

        void sound(int passage);
    }
}

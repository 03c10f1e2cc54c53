package carillon.client.receive.frame;

/**
 * A stage that takes the whole frames of one stream in order.
 *
 * <p>Threads: called by one thread at a time, that of the stage before; must not block it.
 */
public interface FrameStage {

    /** The next frame. */
    void frame(MpaFrame frame);

    /**
     * Something is missing between the last frame and the next one, or another stream begins.
     *
     * @param lostFlicks how much is missing as far as timestamps tell; 0 if they do not
     */
    void gap(long lostFlicks);

    /** No more comes for the moment: what was kept back for others to go with it goes. */
    default void pause() {
        // A stage that keeps nothing back has nothing to do.
    }
}

package carillon.server.life;

/**
 * What takes leave of its listeners when it ends. A station tells all of them before it waits for
 * any.
 */
public interface Leaving extends Ending {

    /** Begins to take leave, without waiting. */
    void stop();
}

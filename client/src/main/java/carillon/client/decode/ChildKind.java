package carillon.client.decode;

import carillon.client.decode.process.ChildLife;
import java.io.IOException;
import java.time.Duration;

/**
 * A kind of decoder child: how it is started, and what its end means.
 *
 * <p>Threads: owned by the one that feeds, after {@link #open}.
 */
interface ChildKind {

    /**
     * Makes ready what all children of a session share.
     *
     * @throws carillon.client.ClientException if that is not there or cannot be opened
     */
    void open();

    /** Starts a child. */
    ChildLife start() throws IOException, InterruptedException;

    /** Puts on the board what the end of a child means. */
    void ended(int exitStatus);

    /** Puts on the board why a child could not be started. */
    void notStarted(IOException why);

    /** Whether what waits is to be decoded yet when the session is closed. */
    boolean playsOut();

    /** How long a child has to end when the session is closed. */
    Duration grace();

    /** Completes what all children shared. */
    void close();
}

package carillon.multicast.socket;

import carillon.multicast.send.Batch;
import carillon.multicast.send.SendFailures;

/**
 * An open socket, and its way of sending a batch.
 *
 * <p>Threads: owned by one thread at a time.
 */
interface BatchSocket extends AutoCloseable {

    /**
     * Sends what is in the batch, in its order and without waiting; counts what cannot be sent and
     * leaves it out. The batch stays as it is.
     *
     * @return how many datagrams the system accepted
     */
    int send(Batch batch, SendFailures failures);

    @Override
    void close();
}

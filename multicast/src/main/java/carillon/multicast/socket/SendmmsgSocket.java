package carillon.multicast.socket;

import carillon.multicast.send.Batch;
import carillon.multicast.send.SendFailures;

/**
 * Sends a batch with {@code sendmmsg}, on Linux. The call stops at the first datagram the system
 * refuses; that one is counted and left out, and the rest goes on with another call.
 */
final class SendmmsgSocket implements BatchSocket {

    private final VectorSocket socket;
    private final MessageVector vector = new MessageVector(Batch.CAPACITY);

    SendmmsgSocket(VectorSocket socket) {
        this.socket = socket;
    }

    @Override
    public int send(Batch batch, SendFailures failures) {
        vector.fill(batch);
        int end = batch.size();
        int sent = 0;
        int next = 0;
        while (next < end) {
            int result = socket.send(vector.address(next), end - next);
            if (result > 0) {
                sent += result;
                next += result;
            } else {
                next += leaveOut(end - next, -result, failures);
            }
        }
        return sent;
    }

    @Override
    public void close() {
        socket.close();
    }

    /** Counts what the error cost and answers how many of the rest to leave out. */
    private static int leaveOut(int rest, int errno, SendFailures failures) {
        int lost =
                switch (errno) {
                    case Errno.EINTR -> 0;
                    // The buffer has no room for the others either; asking for each costs a call.
                    case Errno.EAGAIN -> rest;
                    default -> 1;
                };
        if (lost > 0) {
            failures.count(Errno.failure(errno), lost, errno);
        }
        return lost;
    }
}

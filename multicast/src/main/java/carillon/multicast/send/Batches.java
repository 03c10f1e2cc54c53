package carillon.multicast.send;

import carillon.multicast.network.NetworkPath;

/** What both senders hold their callers to. */
final class Batches {

    private Batches() {}

    /** A batch takes one more datagram for this destination, or the caller broke its promise. */
    static void check(BatchSender batch, SendOptions options, Destination to) {
        if (batch.pending() == batch.capacity()) {
            throw new IllegalStateException("the batch is full: " + batch.capacity());
        }
        if (to.family() != options.path().family()) {
            throw new IllegalArgumentException(to + " cannot be reached through " + options.path());
        }
    }

    /** The options on a new path of the same family. */
    static SendOptions moved(SendOptions options, NetworkPath path) {
        if (path.family() != options.path().family()) {
            throw new IllegalArgumentException("from " + options.path() + " to " + path);
        }
        return options.withPath(path);
    }
}

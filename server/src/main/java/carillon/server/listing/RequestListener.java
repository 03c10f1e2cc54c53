package carillon.server.listing;

import carillon.multicast.receive.Datagram;
import carillon.multicast.receive.GroupReceiver;
import carillon.multicast.receive.NoDatagram;
import carillon.server.life.Deadline;
import carillon.server.life.Ending;
import java.time.Duration;

/**
 * Hears what others send to the list group: requests, which the programme list answers, and lists
 * of other stations, which may claim our groups.
 *
 * <p>Threads: one platform thread, {@code list-requests}, from {@link #start} to {@link #close}.
 */
public final class RequestListener implements Ending {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final GroupReceiver receiver;
    private final ListHearing hearing;
    private final Thread thread;

    /**
     * Makes the listener, which does not run yet.
     *
     * @param receiver on the list group; owned by this listener from now on
     */
    public RequestListener(GroupReceiver receiver, ListHearing hearing) {
        this.receiver = receiver;
        this.hearing = hearing;
        thread = Thread.ofPlatform().name("list-requests").unstarted(this::run);
    }

    /** Begins to listen. */
    public void start() {
        thread.start();
    }

    @Override
    public void close(Deadline deadline) {
        receiver.close();
        deadline.awaitEndOf(thread);
    }

    private void run() {
        boolean isOpen = true;
        while (isOpen) {
            switch (receiver.receive(PATIENCE)) {
                case Datagram(var payload, var source) ->
                        hearing.hear(payload, source.getAddress());
                case NoDatagram reason -> isOpen = reason != NoDatagram.CLOSED;
            }
            hearing.look();
        }
        hearing.finish();
    }
}

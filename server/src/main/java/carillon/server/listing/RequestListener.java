package carillon.server.listing;

import carillon.multicast.receive.Datagram;
import carillon.multicast.receive.GroupReceiver;
import carillon.multicast.receive.NoDatagram;
import carillon.protocol.Decoded;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.Farewell;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListMessage;
import carillon.protocol.list.ListPage;
import carillon.protocol.list.ListRequest;
import carillon.protocol.time.NanoSource;
import java.net.InetAddress;
import java.time.Duration;

/**
 * Hears what others send to the list group: requests, which the programme list answers, and lists
 * of other stations, which may claim our groups.
 *
 * <p>Threads: one platform thread, {@code list-requests}, from {@link #start} to {@link #close}.
 */
public final class RequestListener implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long CLOSE_WAIT_MILLIS = 500;

    private final GroupReceiver receiver;
    private final ProgramListThread programList;
    private final ForeignLists foreign;
    private final DecodingBound bound;
    private final Thread thread;

    /**
     * Makes the listener, which does not run yet.
     *
     * @param receiver on the list group; owned by this listener from now on
     */
    public RequestListener(
            GroupReceiver receiver, ProgramListThread programList, ForeignLists foreign) {
        this.receiver = receiver;
        this.programList = programList;
        this.foreign = foreign;
        bound = new DecodingBound(NanoSource.SYSTEM);
        thread = Thread.ofPlatform().name("list-requests").unstarted(this::run);
    }

    /** Begins to listen. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        receiver.close();
        try {
            thread.join(CLOSE_WAIT_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean isOpen = true;
        while (isOpen) {
            switch (receiver.receive(PATIENCE)) {
                case Datagram(var payload, var source) -> {
                    // What is not a list message is nobody's business here.
                    if (bound.admits(payload.remaining())
                            && ListCodec.decode(payload)
                                    instanceof Decoded.Ok<ListMessage>(var message)) {
                        take(message, source.getAddress());
                    }
                }
                case NoDatagram reason -> isOpen = reason != NoDatagram.CLOSED;
            }
        }
    }

    private void take(ListMessage message, InetAddress from) {
        switch (message) {
            case ListRequest _ -> programList.answer();
            case ListPage page -> {
                foreign.hear(page.origin(), from);
                foreign.hear(page, from);
            }
            case Farewell farewell -> foreign.hear(farewell.origin(), from);
            case Beacon beacon -> foreign.hear(beacon.origin(), from);
        }
    }
}

package carillon.client.tuner;

import carillon.client.reach.Reach;
import carillon.multicast.MulticastException;
import carillon.multicast.network.AddressFamily;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.SendOptions;
import carillon.multicast.socket.OneDatagram;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListRequest;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/**
 * Asks the servers for their lists, a few times at most, until a whole one is there: after that the
 * lists come by themselves.
 *
 * <p>Threads: owned by the tuner thread; {@link #failure} for any.
 */
final class ListAsker {

    private static final long AGAIN_NANOS = Duration.ofMillis(300).toNanos();
    private static final int MOST = 3;

    private final InetSocketAddress listGroup;
    private final Reach reach;
    private final String from =
            "carillon-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private int asked;
    private long askedNanos;
    private boolean isDone;
    private volatile String failure = "";

    ListAsker(InetSocketAddress listGroup, Reach reach) {
        this.listGroup = listGroup;
        this.reach = reach;
    }

    /**
     * Asks if it is time to.
     *
     * @param isAnswered whether it need not be asked again
     */
    void askUnless(BooleanSupplier isAnswered, long nowNanos, Instant now) {
        if (isDone || (asked > 0 && nowNanos - askedNanos < AGAIN_NANOS)) {
            return;
        }
        isDone = asked == MOST || (asked > 0 && isAnswered.getAsBoolean());
        if (!isDone) {
            asked++;
            askedNanos = nowNanos;
            ask(now);
        }
    }

    /** Whether nothing will be asked any more. */
    boolean isDone() {
        return isDone;
    }

    /** Why the last request could not be sent; empty if it could. */
    String failure() {
        return failure;
    }

    private void ask(Instant now) {
        byte[] request = ListCodec.encode(new ListRequest(from, now));
        try {
            for (NetworkPath path : reach.requesting(AddressFamily.of(listGroup.getAddress()))) {
                OneDatagram.send(SendOptions.on(path), listGroup, request);
            }
            failure = "";
        } catch (MulticastException e) {
            failure = Objects.requireNonNullElse(e.getMessage(), "cannot ask for the list");
        }
    }
}

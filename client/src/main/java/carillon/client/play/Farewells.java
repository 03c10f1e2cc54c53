package carillon.client.play;

import carillon.client.reach.GroupListener;
import carillon.client.receive.ChannelStream;
import carillon.client.receive.ReceiverOptions;
import carillon.client.tuner.ListedChannel;
import carillon.multicast.MulticastException;
import carillon.multicast.receive.Datagram;
import carillon.protocol.rtcp.GoodbyeReader;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hears when a server takes a channel off the air in good order: it says so in its last report (RFC
 * 3550, section 6.6). One that was killed, or whose network is gone, does not.
 *
 * <p>Threads: owned by one thread, which looks some times a second; never waits.
 */
public final class Farewells implements AutoCloseable {

    private static final int MOST_AT_ONCE = 64;

    private final ReceiverOptions options;
    private @Nullable ListedChannel channel;
    private @Nullable GroupListener reports;

    public Farewells(ReceiverOptions options) {
        this.options = options;
    }

    /** Listens to the reports of a channel from now on, wherever they are announced to be now. */
    public void follow(ListedChannel next) {
        ListedChannel before = channel;
        channel = next;
        if (before == null || !before.entry().address().equals(next.entry().address())) {
            close();
            reports = open(next);
        }
    }

    /** The server that has said it since this was asked last; empty if none has. */
    public Optional<InetAddress> look() {
        Optional<InetAddress> server = Optional.empty();
        GroupListener from = reports;
        for (int taken = 0; from != null && taken < MOST_AT_ONCE; taken++) {
            if (!(from.receive(Duration.ZERO) instanceof Datagram datagram)) {
                break;
            }
            InetAddress source = datagram.source().getAddress();
            if (isFarewell(datagram, source)) {
                server = Optional.of(source);
            }
        }
        return server;
    }

    /** Looks for interfaces that came or went: for while nothing of the channel is heard. */
    public void lookAround() {
        if (reports != null) {
            reports.lookAround();
        }
    }

    @Override
    public void close() {
        if (reports != null) {
            reports.close();
        }
    }

    private @Nullable GroupListener open(ListedChannel from) {
        ChannelStream stream = from.stream();
        try {
            return GroupListener.open(
                    stream.group(),
                    from.entry().address().rtcpPort(),
                    stream.isSourceSpecific() ? List.copyOf(stream.senders().first()) : List.of(),
                    options.reach(),
                    options.nanoTime());
        } catch (MulticastException e) {
            // Without it a farewell looks like any other silence; the channel is heard all the
            // same.
            return null;
        }
    }

    private boolean isFarewell(Datagram datagram, InetAddress source) {
        ListedChannel heard = channel;
        return heard != null
                && heard.senders().first().contains(source)
                && GoodbyeReader.isGoodbyeOf(heard.entry().address().ssrc(), datagram.payload());
    }
}

package carillon.server.listing;

import carillon.protocol.Decoded;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.Farewell;
import carillon.protocol.list.ListEnvelope;
import carillon.protocol.list.ListKind;
import carillon.protocol.list.ListMessage;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.ListPage;
import carillon.protocol.list.ListRequest;
import carillon.server.watch.Voice;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/**
 * What a server makes of the datagrams in the list group. It looks at the kind before it reads any
 * further: requests are always answered, its own messages are passed over, and of all others no
 * more are decoded than {@link DecodingBound} admits. What is no list message is nobody's business
 * here.
 *
 * <p>Threads: owned by list-requests.
 */
public final class ListHearing {

    /** The kind of what is no longer than this costs little; a request measures some 100 bytes. */
    static final int SMALL_BYTES = 256;

    private final String us;
    private final Supplier<InetAddress> ourAddress;
    private final Runnable answer;
    private final ForeignLists foreign;
    private final DecodingBound bound;

    /**
     * The hearing of a server.
     *
     * @param ourAddress from which it sends its list, as it is at each call
     * @param answer run when somebody asks for the list
     * @param foreign hears what others say
     */
    public ListHearing(
            ListOrigin us,
            Supplier<InetAddress> ourAddress,
            Runnable answer,
            ForeignLists foreign,
            Voice voice) {
        this.us = us.server().toString();
        this.ourAddress = ourAddress;
        this.answer = answer;
        this.foreign = foreign;
        bound = new DecodingBound(voice);
    }

    /** Hears a datagram. */
    void hear(ByteBuffer datagram, InetAddress from) {
        boolean isNear = from.equals(ourAddress.get());
        boolean isCheap = isNear || datagram.remaining() <= SMALL_BYTES;
        if ((isCheap || bound.admits(from))
                && ListEnvelope.open(datagram) instanceof Decoded.Ok<ListEnvelope>(var envelope)) {
            if (envelope.kind() == ListKind.REQUEST) {
                answer.run();
            } else if (!(isNear && envelope.from().equals(us))
                    && (!isCheap || bound.admits(from))) {
                read(envelope, from);
            }
        }
    }

    /** Says what is to be said by now. */
    void look() {
        foreign.look();
        bound.look();
    }

    /** Says what is left to say of what was not looked at; for when nothing is heard any more. */
    void finish() {
        bound.finish();
    }

    private void read(ListEnvelope envelope, InetAddress from) {
        if (envelope.message() instanceof Decoded.Ok<ListMessage>(var message)) {
            switch (message) {
                case ListRequest _ -> answer.run();
                case ListPage page -> {
                    foreign.hear(page.origin(), from);
                    foreign.hear(page, from);
                }
                case Farewell farewell -> foreign.hear(farewell.origin(), from);
                case Beacon beacon -> foreign.hear(beacon.origin(), from);
            }
        }
    }
}

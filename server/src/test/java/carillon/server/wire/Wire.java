package carillon.server.wire;

import carillon.multicast.send.Destination;
import carillon.multicast.send.Slab;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A network without wires: keeps every datagram whole, with its destination and when it left. */
public final class Wire extends SocketlessSender {

    /** A datagram as it left. */
    public record Left(ByteBuffer bytes, Destination to, long nanos) {}

    private final List<Left> left = new ArrayList<>();

    /** One that nothing has left by. */
    public Wire() {
        super(64);
    }

    /** All that has left so far, in order. */
    public synchronized List<Left> left() {
        return List.copyOf(left);
    }

    @Override
    protected synchronized void leaves(Destination to, Slab slab, int offset, int bytes) {
        byte[] copy = new byte[bytes];
        slab.buffer().get(offset, copy);
        left.add(new Left(ByteBuffer.wrap(copy).asReadOnlyBuffer(), to, System.nanoTime()));
    }
}

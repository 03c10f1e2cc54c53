package carillon.client.receive;

import carillon.client.receive.frame.Depacketizer;
import carillon.client.receive.frame.FrameStage;
import carillon.client.receive.frame.ReservoirGate;
import carillon.client.receive.order.JitterBuffer;
import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import carillon.protocol.rtp.RtpPacket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * The chain of stages from the datagrams of a channel to its frames: only packets of the announced
 * stream are let in, put in order, taken apart, and made safe for a decoder. Notices silence.
 *
 * <p>No stage switches over types: the first such switch of a process costs ten milliseconds, and a
 * person who has just started the client waits for them.
 *
 * <p>Threads: owned by the receive thread.
 */
final class Reception {

    /** After so long without a packet the group is to be joined anew. */
    static final Duration SILENCE = Duration.ofSeconds(2);

    /** After so long without a packet of the first senders, those of others are let in. */
    static final Duration FIRST_SILENT = Duration.ofSeconds(2);

    private final Depacketizer depacketizer;
    private final JitterBuffer buffer;
    private final Rejections rejections = new Rejections();
    private ChannelStream stream;
    private long quietSinceNanos;
    private long firstHeardNanos;

    /**
     * A reception that has heard nothing yet.
     *
     * @param patience how long packets wait for a missing one
     * @param nowNanos from when on silence counts
     */
    Reception(ChannelStream stream, Duration patience, FrameStage next, long nowNanos) {
        this.stream = stream;
        this.depacketizer = new Depacketizer(new ReservoirGate(next));
        this.buffer = new JitterBuffer(patience, depacketizer);
        this.quietSinceNanos = nowNanos;
        this.firstHeardNanos = nowNanos;
    }

    /** From now on packets of this stream are let in. */
    void announce(ChannelStream announced) {
        stream = announced;
    }

    /** Takes a datagram, of which everything needed is copied. */
    void accept(ByteBuffer datagram, InetAddress source, long nowNanos) {
        // No lambda that captures: without the JVM's second compiler each is made by a call into
        // the JVM, which took a twentieth of this thread's time.
        Decoded<RtpPacket> decoded = RtpPacket.decode(datagram);
        if (decoded instanceof Decoded.Ok<RtpPacket>(RtpPacket packet)) {
            accept(packet, source, nowNanos);
        } else if (decoded instanceof Decoded.Rejected<RtpPacket>(Rejection reason)) {
            rejections.count(reason);
        }
    }

    private void accept(RtpPacket packet, InetAddress source, long nowNanos) {
        if (packet.header().ssrc() != stream.identity().ssrc() || !maySend(source, nowNanos)) {
            rejections.count(Rejection.UNKNOWN_SOURCE);
        } else if (packet.header().payloadType() != stream.identity().payloadType()) {
            rejections.count(Rejection.WRONG_PAYLOAD_TYPE);
        } else {
            quietSinceNanos = nowNanos;
            firstHeardNanos = isFirst(source) ? nowNanos : firstHeardNanos;
            buffer.accept(lasting(packet), nowNanos);
        }
    }

    /** Gives up what has been waited for long enough. */
    void poll(long nowNanos) {
        buffer.poll(nowNanos);
    }

    /** How long nothing needs to be done unless a datagram comes: up to the longest, from 0. */
    long idleNanos(long nowNanos, long longestNanos) {
        long silence = quietSinceNanos + SILENCE.toNanos() - nowNanos;
        long gap = buffer.isWaiting() ? buffer.deadlineNanos() - nowNanos : longestNanos;
        return Math.clamp(Math.min(silence, gap), 0, longestNanos);
    }

    /** Whether silence has lasted too long; then it counts from now on again. */
    boolean takeSilence(long nowNanos) {
        boolean isSilent = nowNanos - quietSinceNanos >= SILENCE.toNanos();
        if (isSilent) {
            quietSinceNanos = nowNanos;
        }
        return isSilent;
    }

    /** What became of the datagrams so far. */
    ReceptionCounts counts() {
        return new ReceptionCounts(buffer.counts(), depacketizer.malformed(), rejections.counts());
    }

    private boolean maySend(InetAddress source, long nowNanos) {
        return isFirst(source)
                || (stream.senders().standIns().contains(source)
                        && nowNanos - firstHeardNanos >= FIRST_SILENT.toNanos());
    }

    private boolean isFirst(InetAddress source) {
        return stream.senders().first().contains(source);
    }

    /** The memory of a datagram is used again for the next one. */
    private static RtpPacket lasting(RtpPacket packet) {
        ByteBuffer payload = packet.payload().duplicate();
        ByteBuffer copy = ByteBuffer.allocate(payload.remaining()).put(payload).flip();
        return new RtpPacket(packet.header(), copy);
    }
}

package carillon.client.play;

import carillon.client.ClientException;
import carillon.client.decode.FrameSink;
import carillon.client.decode.status.DecoderStatus;
import carillon.client.decode.status.FirstSound;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.Playability;
import carillon.client.onair.ProgramList;
import carillon.client.receive.Receiver;
import carillon.client.receive.ReceiverOptions;
import carillon.client.receive.ReceiverStatus;
import carillon.client.receive.ReceptionCounts;
import carillon.multicast.receive.Joins;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays channels through one decoder. A change of channel restarts nothing: the group is joined
 * before the old one is left, and the decoder is told that what follows is something else.
 *
 * <p>Threads: owned by one thread, which alone calls its methods; each channel has a receive thread
 * of its own, of which at most one gives frames to the decoder.
 */
public final class ChannelPlayer implements AutoCloseable {

    private final FrameSink decoder;
    private final Supplier<DecoderStatus> decoderStatus;
    private final ReceiverOptions options;
    private @Nullable ListedChannel channel;
    private @Nullable Receiver receiver;
    private int passage;
    private long requestedNanos;

    /**
     * A player that plays nothing yet.
     *
     * @param decoder takes the frames
     * @param decoderStatus how it is doing
     */
    public ChannelPlayer(
            FrameSink decoder, Supplier<DecoderStatus> decoderStatus, ReceiverOptions options) {
        this.decoder = decoder;
        this.decoderStatus = decoderStatus;
        this.options = options;
    }

    /**
     * Plays a channel from now on. If it cannot be listened to, the present one goes on.
     *
     * @throws ClientException if it is of a kind that cannot be played
     * @throws carillon.multicast.MulticastException if its group can be joined nowhere
     */
    public void tune(ListedChannel next) {
        Playability.require(next);
        long askedNanos = options.nanoTime().nanos();
        Receiver opened =
                Receiver.open(
                        Integer.toString(next.number()),
                        next.stream(),
                        options,
                        new DecoderFeed(decoder));
        Receiver before = receiver;
        if (before != null) {
            before.close();
            decoder.discontinuity();
            passage++;
        }
        receiver = opened;
        channel = next;
        requestedNanos = askedNanos;
        opened.start();
    }

    /**
     * Follows the channel if it is announced otherwise than before.
     *
     * @throws ClientException if it is of a kind now that cannot be played; then nothing is played
     *     any more
     */
    public void follow(ProgramList list) {
        ListedChannel present = channel;
        Receiver current = receiver;
        if (present == null || current == null) {
            return;
        }
        list.find(present)
                .ifPresent(listed -> {
                    requirePlayable(listed);
                    channel = listed;
                    current.announce(listed.stream());
                });
    }

    private void requirePlayable(ListedChannel listed) {
        try {
            Playability.require(listed);
        } catch (ClientException e) {
            stop();
            throw e;
        }
    }

    private void stop() {
        close();
        receiver = null;
        channel = null;
        decoder.discontinuity();
        passage++;
    }

    /** What is played, as the list has it; empty before the first. */
    public Optional<ListedChannel> channel() {
        return Optional.ofNullable(channel);
    }

    /** How the decoder is doing. Cheap, unlike {@link #status}. */
    public DecoderStatus decoder() {
        return decoderStatus.get();
    }

    /**
     * How it is going; empty before the first channel. Asks the system: not many times a second.
     */
    public Optional<PlayStatus> status() {
        return Optional.ofNullable(receiver).map(current -> status(current.status()));
    }

    /** What became of the datagrams of the channel; empty before the first. Cheap. */
    public Optional<ReceptionCounts> counts() {
        return Optional.ofNullable(receiver).map(Receiver::counts);
    }

    /** Where the group of the channel is joined; empty before the first. Cheap. */
    public Optional<Joins> joins() {
        return Optional.ofNullable(receiver).map(Receiver::joins);
    }

    /** Leaves the group; on return the decoder gets no more frames. It is not closed. */
    @Override
    public void close() {
        if (receiver != null) {
            receiver.close();
        }
    }

    private PlayStatus status(ReceiverStatus received) {
        DecoderStatus decoded = decoderStatus.get();
        FirstSound sound = decoded.firstSound();
        OptionalLong soundNanos =
                sound.passage() == passage ? OptionalLong.of(sound.nanos()) : OptionalLong.empty();
        return new PlayStatus(
                received, decoded, since(received.firstFrameNanos()), since(soundNanos));
    }

    private Optional<Duration> since(OptionalLong nanos) {
        return nanos.isPresent()
                ? Optional.of(Duration.ofNanos(nanos.getAsLong() - requestedNanos))
                : Optional.empty();
    }
}

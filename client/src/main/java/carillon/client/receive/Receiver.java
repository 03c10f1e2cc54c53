package carillon.client.receive;

import carillon.client.reach.GroupListener;
import carillon.client.receive.frame.FrameStage;
import carillon.multicast.MulticastException;
import carillon.multicast.receive.Datagram;
import carillon.multicast.receive.Joins;
import carillon.multicast.receive.Received;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Receives one channel: joins its group and gives its frames to a stage. A change of channel is a
 * new receiver; what decodes goes on.
 *
 * <p>Joins anew after {@link Reception#SILENCE} without a packet, and follows interfaces that come
 * and go while nothing is heard.
 *
 * <p>Threads: {@code receive-<channel>} owns the socket and all stages up to and including the one
 * given; the other methods are for any thread.
 */
public final class Receiver implements AutoCloseable {

    private static final long LONGEST_WAIT_NANOS = Duration.ofMillis(250).toNanos();
    private static final long AGAIN_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long PUBLISH_NANOS = Duration.ofMillis(200).toNanos();
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    private final ReceiverOptions options;
    private final Thread thread;
    private final FirstFrame firstFrame;
    private final AtomicLong rejoins = new AtomicLong();
    private final AtomicReference<@Nullable ChannelStream> announced = new AtomicReference<>();
    private volatile boolean isClosed;

    // Written by the receive thread alone.
    private volatile GroupListener socket;
    private volatile ReceptionCounts counts = ReceptionCounts.NONE;
    private volatile String followFailure = "";
    private ChannelStream heard;
    private @Nullable ChannelStream wanted;
    private long triedNanos;
    private long publishedNanos;

    private Receiver(
            String channel, ChannelStream stream, ReceiverOptions options, FrameStage next) {
        this.options = options;
        this.heard = stream;
        this.socket = listen(stream);
        this.firstFrame = new FirstFrame(next, options.nanoTime());
        this.thread = Thread.ofPlatform().daemon().name("receive-" + channel).unstarted(this::run);
    }

    /**
     * Joins the group of a channel.
     *
     * @param channel names the thread
     * @param next takes the frames; must not throw
     * @throws MulticastException if the group can be joined nowhere
     */
    public static Receiver open(
            String channel, ChannelStream stream, ReceiverOptions options, FrameStage next) {
        return new Receiver(channel, stream, options, next);
    }

    /** Begins to receive. */
    public void start() {
        publishedNanos = now();
        thread.start();
    }

    /** The channel is announced otherwise than before: follow it. */
    public void announce(ChannelStream stream) {
        announced.set(stream);
    }

    /** How it is going. Asks the system for its counters, so not for every packet. */
    public ReceiverStatus status() {
        GroupListener current = socket;
        return new ReceiverStatus(
                counts,
                rejoins.get(),
                current.kernelDrops(),
                current.receiveBuffer(),
                current.joins(),
                firstFrame.nanos(),
                followFailure);
    }

    /** What became of the datagrams, up to half a second ago. */
    public ReceptionCounts counts() {
        return counts;
    }

    /** Where the group is joined, and where it could not be. */
    public Joins joins() {
        return socket.joins();
    }

    /** Leaves the group. On return the stage is given no more frames. */
    @Override
    public void close() {
        isClosed = true;
        socket.close();
        if (thread.equals(Thread.currentThread())) {
            return;
        }
        try {
            thread.join(CLOSE_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Reception reception = new Reception(heard, options.buffer(), firstFrame, now());
        try {
            while (!isClosed) {
                follow(reception);
                receive(reception);
                tend(reception);
            }
        } finally {
            counts = reception.counts();
            socket.close();
        }
    }

    private void receive(Reception reception) {
        long waitNanos = reception.idleNanos(now(), LONGEST_WAIT_NANOS);
        Received received = socket.receive(Duration.ofNanos(waitNanos));
        if (isClosed) {
            return;
        }
        long nowNanos = now();
        if (received instanceof Datagram datagram) {
            reception.accept(datagram.payload(), datagram.source().getAddress(), nowNanos);
        } else {
            socket.lookAround(); // what is heard where it is needs no other interface
        }
        reception.poll(nowNanos);
        firstFrame.pause();
    }

    /** Listens where the channel is announced now; if that cannot be, tries again later. */
    private void follow(Reception reception) {
        ChannelStream news = announced.getAndSet(null);
        boolean isAgain = wanted != null && now() - triedNanos >= AGAIN_NANOS;
        ChannelStream next = news == null && isAgain ? wanted : news;
        if (next == null) {
            return;
        }
        triedNanos = now();
        wanted = next;
        try {
            follow(next, reception);
            wanted = null;
            followFailure = "";
        } catch (MulticastException e) {
            followFailure = Objects.requireNonNullElse(e.getMessage(), "not heard");
        }
    }

    private void follow(ChannelStream stream, Reception reception) {
        if (!stream.equals(heard)) {
            listenTo(stream);
            heard = stream;
            reception.announce(stream);
        }
    }

    private void listenTo(ChannelStream stream) {
        if (!stream.isHeardWith(heard)) {
            GroupListener before = socket;
            socket = listen(stream);
            before.close();
        }
    }

    private void tend(Reception reception) {
        long nowNanos = now();
        if (reception.takeSilence(nowNanos)) {
            rejoins.incrementAndGet();
            socket.lookAround(); // whatever else is sent to the group
            socket.rejoin();
        }
        if (nowNanos - publishedNanos >= PUBLISH_NANOS) {
            publishedNanos = nowNanos;
            counts = reception.counts();
        }
    }

    private long now() {
        return options.nanoTime().nanos();
    }

    private GroupListener listen(ChannelStream stream) {
        return GroupListener.open(
                stream.group(),
                stream.port(),
                stream.isSourceSpecific() ? List.copyOf(stream.senders().first()) : List.of(),
                options.reach(),
                options.nanoTime());
    }
}

package carillon.server.channel;

import carillon.library.clock.StationClock;
import carillon.library.edition.Order;
import carillon.library.edition.Packetization;
import carillon.library.read.ReaderSettings;
import carillon.library.read.Readers;
import carillon.library.timeline.Airing;
import carillon.library.timeline.At;
import carillon.library.timeline.ChannelPhase;
import carillon.library.timeline.EditionLog;
import carillon.multicast.send.Destination;
import carillon.multicast.send.Slab;
import carillon.protocol.Decoded;
import carillon.protocol.identity.ChannelId;
import carillon.protocol.rtcp.SenderReport;
import carillon.protocol.rtp.RtpPacket;
import carillon.protocol.time.Flicks;
import carillon.server.channel.packet.ChannelSource;
import carillon.server.channel.repertoire.Admission;
import carillon.server.channel.repertoire.Recording;
import carillon.server.channel.repertoire.Repertoire;
import carillon.server.egress.ManualEgress;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A server of one channel in simulated time: the real feed, readers and egress, with clocks that a
 * test moves. Bytes that are on their way arrive before time goes on, unless their file hangs.
 */
final class SimulatedServer implements AutoCloseable {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static final ChannelId CHANNEL = new ChannelId(1, 2);
    static final int SSRC = 0x1234_5678;
    static final Destination MEDIA = Destination.of(new InetSocketAddress("239.192.68.1", 5004));
    static final Destination REPORTS = Destination.of(new InetSocketAddress("239.192.68.1", 5005));
    static final long PHASE_FLICKS = ChannelPhase.flicks(3);

    /** A datagram and when it was sent. */
    record Heard(Instant sentAt, long nanos, boolean isMedia, ByteBuffer bytes) {

        RtpPacket rtp() {
            return switch (RtpPacket.decode(bytes)) {
                case Decoded.Ok<RtpPacket>(RtpPacket packet) -> packet;
                case Decoded.Rejected<RtpPacket>(var reason) ->
                        throw new AssertionError("not RTP: " + reason);
            };
        }

        HeardReport rtcp() {
            return new HeardReport(bytes);
        }

        SenderReport report() {
            return rtcp().report();
        }
    }

    final List<Heard> heard = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    private final MemoryFiles files;
    private final Semaphore arrivals = new Semaphore(0);
    private final Readers readers;
    private final ManualEgress egress;
    private final StationClock station;
    private final ChannelFeed feed;
    private long nanos = Long.MAX_VALUE - Duration.ofHours(1).toNanos();
    private Instant wall;
    private final long startNanos;
    private long feedNanos;
    private long egressNanos;
    private long allocatedBytes;
    private boolean keeps = true;
    private int looksUntilHeldUp;
    private Duration heldUp = Duration.ZERO;

    SimulatedServer(Instant start, MemoryFiles files, EditionLog log, Repertoire repertoire) {
        this(start, files, log, repertoire, new Admission(Long.MAX_VALUE));
    }

    SimulatedServer(
            Instant start,
            MemoryFiles files,
            EditionLog log,
            Repertoire repertoire,
            Admission admission) {
        wall = start;
        this.files = files;
        station = StationClock.start(() -> nanos, () -> wall);
        readers = new Readers(files, ReaderSettings.DEFAULT, () -> nanos);
        egress = new ManualEgress(new ListeningSender(this::hear), () -> nanos);
        ChannelServices services =
                new ChannelServices(
                        this::look,
                        station,
                        log,
                        readers,
                        egress.egress(),
                        admission,
                        new Events());
        ChannelSource source = new ChannelSource(SSRC, "channel@station", "Test");
        ChannelSetup setup = new ChannelSetup(CHANNEL, 3, PHASE_FLICKS, source, MEDIA, REPORTS);
        feed = new ChannelFeed(setup, repertoire, services, arrivals::release);
        feed.begin();
        startNanos = nanos;
        feedNanos = nanos;
        egressNanos = nanos;
    }

    static Repertoire repertoire(Recording... recordings) {
        return Repertoire.of(List.of(recordings), Order.NAME, Packetization.DEFAULT);
    }

    /** Lets what is heard from now on pass by. */
    void forget() {
        keeps = false;
        heard.clear();
    }

    ChannelFigures figures() {
        return feed.figures();
    }

    StationClock station() {
        return station;
    }

    Instant wall() {
        return wall;
    }

    /** Sets the wall clock, and looks at it for as long as it takes until the station follows. */
    void setWallBy(Duration step) {
        wall = wall.plus(step);
        for (int second = 0; second <= 10; second++) {
            station.observe();
            run(Duration.ofSeconds(1));
        }
    }

    /**
     * The channel's thread does not get on for a while, before it takes its n-th look at the clock.
     */
    void holdUp(int look, Duration duration) {
        looksUntilHeldUp = look;
        heldUp = duration;
    }

    private long look() {
        if (looksUntilHeldUp > 0 && --looksUntilHeldUp == 0) {
            pass(heldUp.toNanos());
        }
        return nanos;
    }

    void offer(Repertoire repertoire) {
        feed.offer(repertoire);
        feedNanos = nanos;
    }

    /** Lets time go on. */
    void run(Duration time) {
        long end = nanos + time.toNanos();
        while (true) {
            work();
            while (egressNanos - nanos <= 0) {
                egressNanos = egress.turn(nanos);
            }
            long next = earlier(earlier(feedNanos, egressNanos), end);
            pass(next - nanos);
            if (nanos == end) {
                return;
            }
        }
    }

    /** Goes off the air at once. */
    void end() {
        egress.egress().discard(feed.lane());
        feed.end(nanos);
        egress.turn(nanos);
    }

    private void work() {
        if (feedNanos - nanos > 0 && !arrivals.tryAcquire()) {
            return;
        }
        feed();
        Optional<Recording> awaited = feed.awaited();
        while (awaited.isPresent() && arrived(awaited.get())) {
            feed();
            awaited = feed.awaited();
        }
        egressNanos = nanos;
    }

    private void feed() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        feedNanos = feed.work();
        allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** What the channel's own work has allocated. */
    long allocatedBytes() {
        return allocatedBytes;
    }

    private boolean arrived(Recording awaited) {
        long patienceMillis = files.isHanging(awaited.source().file()) ? 20 : 10_000;
        try {
            return arrivals.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pass(long passing) {
        nanos += passing;
        wall = wall.plusNanos(passing);
    }

    private static long earlier(long a, long b) {
        return a - b < 0 ? a : b;
    }

    private void hear(Destination to, Slab slab, int offset, int length) {
        if (keeps) {
            byte[] bytes = new byte[length];
            slab.buffer().get(offset, bytes);
            heard.add(new Heard(wall, nanos, to.equals(MEDIA), ByteBuffer.wrap(bytes)));
        }
    }

    /** The number, in its edition, of the track on air. */
    int onAir() {
        return airing().trackNumber();
    }

    double secondsIntoTrack() {
        long flicks = channelFlicks() - airing().start().flicks();
        return (double) flicks / Flicks.PER_SECOND;
    }

    private Airing airing() {
        return switch (feed.timeline().at(channelFlicks())) {
            case At.OnAir(Airing airing, long _) -> airing;
            case At other -> throw new AssertionError(other.toString());
        };
    }

    /** Channel time, for a channel that has taken all steps of the clock. */
    long channelFlicks() {
        return station.nowFlicks() - PHASE_FLICKS;
    }

    /** One more than the index of the newest packet built. */
    long builtUpTo() {
        return feed.course().walk().cursor().index();
    }

    long nanos() {
        return nanos;
    }

    long startNanos() {
        return startNanos;
    }

    /** The longest time without media. */
    Duration longestGap() {
        long longest = 0;
        long before = media().getFirst().nanos();
        for (Heard one : media()) {
            longest = Math.max(longest, one.nanos() - before);
            before = one.nanos();
        }
        return Duration.ofNanos(longest);
    }

    /** The frames heard, one after the other. */
    byte[] sound() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Heard one : media()) {
            ByteBuffer payload = one.rtp().payload();
            byte[] bytes = new byte[payload.remaining()];
            payload.get(bytes);
            all.write(bytes, 4, bytes.length - 4);
        }
        return all.toByteArray();
    }

    List<Integer> sequence() {
        return media().stream().map(one -> one.rtp().header().sequence().value()).toList();
    }

    List<Heard> media() {
        return heard.stream().filter(Heard::isMedia).toList();
    }

    List<Heard> reports() {
        return heard.stream().filter(one -> !one.isMedia()).toList();
    }

    @Override
    public void close() {
        files.releaseAll();
        readers.close();
    }

    private final class Events implements ChannelEvents {
        @Override
        public void fileFailed(int channel, String problem) {
            events.add(problem);
        }

        @Override
        public void refused(int channel, long bitsPerSecond) {
            events.add("refused " + bitsPerSecond);
        }

        @Override
        public void fellSilent(int channel) {
            events.add("silent");
        }

        @Override
        public void returned(int channel) {
            events.add("returned");
        }

        @Override
        public void logFailed(int channel, RuntimeException cause) {
            events.add(String.valueOf(cause.getMessage()));
        }
    }
}

package carillon.client.cli;

import carillon.client.receive.frame.Frames;
import carillon.client.tuner.Stations;
import carillon.multicast.network.Loopback;
import carillon.multicast.send.SendOptions;
import carillon.multicast.socket.OneDatagram;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.list.paging.PagedList;
import carillon.protocol.rtp.MpaPayloadHeader;
import carillon.protocol.rtp.RtpHeader;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.Flicks;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A server in a test, on loopback: channels of silence, a packet of three frames each every 78.4
 * ms, and their list five times a second. Tracks of two seconds each.
 */
public final class OnAirStation implements AutoCloseable {

    static final int FRAMES_PER_PACKET = 3;

    private static final long SPACING_NANOS = 78_367_347;
    private static final int SPACING_TICKS = 7_053;
    private static final int TRACK_SECONDS = 2;

    private final InetSocketAddress listGroup;
    private final List<ChannelEntry> channels;
    private final SendOptions path = SendOptions.on(Loopback.path(StandardProtocolFamily.INET));
    private final RtpTimestamp first = RtpTimestamp.ofFlicks(Flicks.at(Instant.now()));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("station").factory());
    private final Duration preparation;
    private final boolean isSilent;
    private PagedList list =
            PagedList.empty(Stations.origin(Stations.HOME, Stations.FIRST, 1), 1_400);
    private long index;
    private volatile @Nullable RuntimeException failure;

    private OnAirStation(
            InetSocketAddress listGroup,
            List<ChannelEntry> channels,
            Duration preparation,
            boolean isSilent) {
        this.isSilent = isSilent;
        this.listGroup = listGroup;
        this.channels = channels;
        this.preparation = preparation;
    }

    /** A station with so many channels, named "Channel 1" and so on, on the air at once. */
    public static OnAirStation start(InetSocketAddress listGroup, int channels) {
        return start(listGroup, channels, Duration.ZERO, false);
    }

    /** The same, but the list is empty for so long. */
    public static OnAirStation start(
            InetSocketAddress listGroup, int channels, Duration preparation) {
        return start(listGroup, channels, preparation, false);
    }

    /** A station of which only the list comes through. */
    static OnAirStation startSilent(InetSocketAddress listGroup, int channels) {
        return start(listGroup, channels, Duration.ZERO, true);
    }

    private static OnAirStation start(
            InetSocketAddress listGroup, int channels, Duration preparation, boolean isSilent) {
        List<ChannelEntry> entries =
                IntStream.rangeClosed(1, channels)
                        .mapToObj(n -> Stations.channel(n, "Channel " + n, group(listGroup, n), ""))
                        .toList();
        OnAirStation station = new OnAirStation(listGroup, entries, preparation, isSilent);
        var _ =
                station.timer.scheduleAtFixedRate(
                        station::sendUnlessBroken, 0, SPACING_NANOS, TimeUnit.NANOSECONDS);
        return station;
    }

    /** Stations of different list ports use different groups, so that tests can run together. */
    static String group(InetSocketAddress listGroup, int number) {
        return "239.192.%d.%d".formatted(200 + listGroup.getPort() % 50, number);
    }

    /** Takes it off the air; throws what took it off before. */
    @Override
    public void close() {
        timer.close();
        RuntimeException broken = failure;
        if (broken != null) {
            throw broken;
        }
    }

    // A timer tells nobody what ended what it repeats.
    private void sendUnlessBroken() {
        try {
            send();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    private void send() {
        if (index % 3 == 0) {
            boolean isReady = index * SPACING_NANOS >= preparation.toNanos();
            List<ChannelEntry> listed = isReady ? channels : List.of();
            list = list.with(listed.stream().map(OnAirStation::now).toList(), Instant.now());
            sendList();
        }
        if (!isSilent) {
            channels.forEach(new Packet(index)::send);
        }
        index++;
    }

    private void sendList() {
        send(
                listGroup,
                Stations.datagrams(list, Instant.now(), "127.0.0.1").toArray(ByteBuffer[]::new));
    }

    private void send(InetSocketAddress to, ByteBuffer... datagrams) {
        for (ByteBuffer datagram : datagrams) {
            byte[] bytes = new byte[datagram.remaining()];
            datagram.get(datagram.position(), bytes);
            OneDatagram.send(path, to, bytes);
        }
    }

    private static ChannelEntry now(ChannelEntry entry) {
        long second = Instant.now().getEpochSecond();
        long track = second - second % TRACK_SECONDS;
        OnAir onAir = new OnAir(1, track(track), track(track + TRACK_SECONDS));
        return new ChannelEntry(entry.label(), entry.address(), entry.format(), onAir);
    }

    private static Programme track(long second) {
        return new Programme.Track(
                "Track " + second,
                "Artist",
                Instant.ofEpochSecond(second),
                Duration.ofSeconds(TRACK_SECONDS));
    }

    private final class Packet {

        private final long index;

        Packet(long index) {
            this.index = index;
        }

        void send(ChannelEntry to) {
            byte[] frame = Frames.frame(Frames.STEREO_128, 0);
            int bodyAt = RtpHeader.BYTES + MpaPayloadHeader.BYTES;
            ByteBuffer datagram = ByteBuffer.allocate(bodyAt + FRAMES_PER_PACKET * frame.length);
            RtpTimestamp timestamp = first.plus((int) (index * SPACING_TICKS));
            int ssrc = to.address().ssrc();
            RtpHeader.write(datagram, 0, false, 14, (int) index, timestamp.bits(), ssrc);
            for (int i = 0; i < FRAMES_PER_PACKET; i++) {
                datagram.put(bodyAt + i * frame.length, frame);
            }
            InetAddress group = InetAddress.ofLiteral(to.address().group());
            OnAirStation.this.send(new InetSocketAddress(group, to.address().port()), datagram);
        }
    }
}

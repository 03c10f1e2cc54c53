package carillon.client.cli;

import carillon.cli.shape.Form;
import carillon.multicast.network.Loopback;
import carillon.multicast.send.SendOptions;
import carillon.multicast.socket.OneDatagram;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.paging.EncodedPage;
import carillon.protocol.list.paging.PagedList;
import carillon.protocol.mpa.SilentFrame;
import carillon.protocol.rtp.MpaPayloadHeader;
import carillon.protocol.rtp.RtpHeader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A channel of silence on loopback, on groups that nobody else listens to, for a training run of
 * the client. Not a server: it keeps no time.
 *
 * <p>Threads: {@code training-station} sends.
 */
final class TrainingStation implements AutoCloseable {

    /** Where the list is. */
    static final String LIST_GROUP = "239.255.255.254:6798";

    private static final InetSocketAddress LIST = Form.GROUP_AND_PORT.convert(LIST_GROUP);
    private static final InetSocketAddress MEDIA =
            new InetSocketAddress(InetAddress.ofLiteral("239.255.254.254"), 5_004);
    private static final int SSRC = 1;
    private static final int PAYLOAD_TYPE = 14;

    private static final int FRAME_TICKS = 2_351;
    private static final Duration SPACING = Duration.ofMillis(26);
    private static final int PACKETS_PER_LIST = 4;

    private final Instant begun;
    private final SendOptions path = SendOptions.on(Loopback.path(StandardProtocolFamily.INET));
    private final Thread thread =
            Thread.ofPlatform().daemon().name("training-station").unstarted(this::run);

    /** One on the air since then, by its own account; it never gets later there. */
    TrainingStation(Instant begun) {
        this.begun = begun;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        List<byte[]> list = list();
        try {
            for (int index = 0; ; index++) {
                if (index % PACKETS_PER_LIST == 0) {
                    list.forEach(each -> OneDatagram.send(path, LIST, each));
                }
                OneDatagram.send(path, MEDIA, packet(index));
                Thread.sleep(SPACING);
            }
        } catch (InterruptedException e) {
            // Closed: nobody listens any more.
        }
    }

    private static byte[] packet(int index) {
        int frameAt = RtpHeader.BYTES + MpaPayloadHeader.BYTES;
        ByteBuffer packet = ByteBuffer.allocate(frameAt + SilentFrame.BYTES);
        RtpHeader.write(packet, 0, false, PAYLOAD_TYPE, index, index * FRAME_TICKS, SSRC);
        return packet.put(frameAt, SilentFrame.bytes()).array();
    }

    /** The beacon and the pages. */
    private List<byte[]> list() {
        ListOrigin origin = new ListOrigin(new StationId(0, 1), new ServerId(0, 1), 1);
        PagedList list = PagedList.empty(origin, 1_400).with(List.of(channel()), begun);
        byte[] beacon = ListCodec.encode(list.beacon(begun, List.of("127.0.0.1")));
        return List.of(beacon, bytes(list.pages().getFirst()));
    }

    private ChannelEntry channel() {
        Programme track = new Programme.Track("Title", "Artist", begun, Duration.ofMillis(187_560));
        String group = MEDIA.getAddress().getHostAddress();
        return new ChannelEntry(
                new ChannelLabel(1, "Training", "Silence"),
                new StreamAddress(group, "", MEDIA.getPort(), MEDIA.getPort() + 1, SSRC),
                new StreamFormat(PAYLOAD_TYPE, 90_000, "MP3", 128_000, false),
                new OnAir(1, track, Programme.unknown()));
    }

    private static byte[] bytes(EncodedPage page) {
        byte[] bytes = new byte[page.datagram().remaining()];
        page.datagram().get(page.datagram().position(), bytes);
        return bytes;
    }
}

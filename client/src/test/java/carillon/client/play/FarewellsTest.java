package carillon.client.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.client.reach.LoopbackOnly;
import carillon.client.receive.ChannelSenders;
import carillon.client.receive.ReceiverOptions;
import carillon.client.tuner.ListedChannel;
import carillon.client.tuner.Stations;
import carillon.multicast.network.Loopback;
import carillon.multicast.send.SendOptions;
import carillon.multicast.socket.OneDatagram;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.rtcp.Goodbye;
import carillon.protocol.rtcp.RtcpCompound;
import carillon.protocol.rtcp.SenderReport;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.NanoSource;
import carillon.protocol.time.NtpTimestamp;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FarewellsTest {

    private static final String GROUP = "239.192.200.231";
    private static final InetAddress SERVER = InetAddress.ofLiteral("127.0.0.1");

    private static final Duration QUIET = Duration.ofMillis(300);

    private final ChannelEntry entry = Stations.channel(31, "Jazz", GROUP, "");
    private final Farewells farewells =
            new Farewells(
                    new ReceiverOptions(Duration.ZERO, new LoopbackOnly(), NanoSource.SYSTEM));

    @BeforeEach
    void follow() {
        farewells.follow(listed(SERVER));
    }

    @AfterEach
    void close() {
        farewells.close();
    }

    @Test
    void namesTheServerThatSaysGoodbye() {
        send(report(entry.address().ssrc(), true));

        assertThat(await().until(farewells::look, Optional::isPresent)).contains(SERVER);
        assertThat(farewells.look()).isEmpty();
    }

    @Test
    void heedsNeitherReportsNorOtherSourcesNorBrokenOnes() {
        byte[] goodbye = report(entry.address().ssrc(), true);
        send(report(entry.address().ssrc(), false));
        send(report(entry.address().ssrc() + 1, true));
        for (int length = 0; length < goodbye.length; length++) {
            send(Arrays.copyOf(goodbye, length));
        }

        await().during(QUIET).until(() -> farewells.look().isEmpty());
        send(goodbye);
        await().until(() -> farewells.look().isPresent());
    }

    @Test
    void heedsNobodyWhoDoesNotSendTheChannel() {
        farewells.follow(listed(InetAddress.ofLiteral("127.0.0.77")));
        send(report(entry.address().ssrc(), true));
        await().during(QUIET).until(() -> farewells.look().isEmpty());
    }

    private ListedChannel listed(InetAddress sender) {
        return new ListedChannel(Stations.HOME, entry, ChannelSenders.only(sender));
    }

    private static byte[] report(int ssrc, boolean isLast) {
        SenderReport report =
                new SenderReport(ssrc, new NtpTimestamp(1), new RtpTimestamp(2), 3, 4);
        RtcpCompound compound =
                isLast ? RtcpCompound.of(report, new Goodbye(ssrc, "")) : RtcpCompound.of(report);
        byte[] bytes = new byte[100];
        return Arrays.copyOf(bytes, compound.write(ByteBuffer.wrap(bytes), 0));
    }

    private void send(byte[] datagram) {
        OneDatagram.send(
                SendOptions.on(Loopback.path(StandardProtocolFamily.INET)),
                new InetSocketAddress(InetAddress.ofLiteral(GROUP), entry.address().rtcpPort()),
                datagram);
    }
}

package carillon.server.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.Decoded;
import carillon.protocol.control.ControlFrame;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.ChannelRows;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListMessage;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.ListPage;
import carillon.protocol.list.ListRequest;
import carillon.protocol.list.PagesDigest;
import carillon.server.watch.Voice;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ListHearingTest {

    private static final InetAddress HOME = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress NEIGHBOUR = InetAddress.ofLiteral("192.0.2.7");
    private static final ListOrigin STRANGER =
            new ListOrigin(new StationId(9, 9), new ServerId(5, 6), 1);

    private long nanos;
    private int answers;
    private final List<String> lines = new ArrayList<>();
    private final Voice voice = new Voice(() -> nanos, lines::add);
    private final ForeignLists foreign =
            new ForeignLists(Rows.ORIGIN, Set.of("239.192.68.2"), HOME::equals, voice);
    private final ListHearing hearing =
            new ListHearing(Rows.ORIGIN, () -> HOME, () -> answers++, foreign, voice);

    @Test
    void answersRequestsHoweverManyOtherDatagramsCome() {
        hear(1_000, page(STRANGER, 60), NEIGHBOUR);
        hear(1_000, beacon(STRANGER), NEIGHBOUR);
        hear(3, new ListRequest("client", Instant.EPOCH), NEIGHBOUR);

        assertThat(answers).isEqualTo(3);
    }

    @Test
    void looksAtNoMoreThanTwoHundredOfOthersASecondHoweverShort() {
        hear(1_000, beacon(STRANGER), NEIGHBOUR);
        nanos += 2_000_000_000L;
        hearing.look();
        hear(201, page(STRANGER, 1), NEIGHBOUR);

        assertThat(lines).first().asString().contains("list group: 1 datagram not looked at");
    }

    @Test
    void itsOwnPagesCostNobodyHisPlace() {
        hear(5_000, page(Rows.ORIGIN, 60), HOME);
        hear(1, page(STRANGER, 60), NEIGHBOUR);

        assertThat(lines).singleElement().asString().contains("sends its channel 2");
    }

    @Test
    void hearsAStationOnTheSameMachineThatTakesItsGroups() {
        hear(1, page(STRANGER, 60), HOME);

        assertThat(lines).singleElement().asString().contains("192.0.2.1", "channel 2");
    }

    @Test
    void hearsWhoSpeaksAsItselfFromElsewhere() {
        hear(1, beacon(Rows.ORIGIN), NEIGHBOUR);

        assertThat(lines).singleElement().asString().contains("as this very server");
    }

    @Test
    void noiseIsNobodysBusiness() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = i % 3 == 0 ? damagedPage(random) : noise(random);
            byte[] datagram = new ControlFrame(1, ByteBuffer.wrap(noise)).encode();
            nanos += 1_000_000_000L; // so that each is looked at
            hearing.hear(ByteBuffer.wrap(datagram), i % 2 == 0 ? HOME : NEIGHBOUR);
        }

        assertThat(answers).isZero();
        hear(1, new ListRequest("client", Instant.EPOCH), NEIGHBOUR);
        assertThat(answers).isEqualTo(1);
    }

    /** Half of it behind the beginning of a page. */
    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[random.nextInt(400)];
        random.nextBytes(noise);
        if (random.nextBoolean()) {
            byte[] page = "{\"kind\":\"page\",".getBytes(UTF_8);
            System.arraycopy(page, 0, noise, 0, Math.min(page.length, noise.length));
        }
        return noise;
    }

    /** One byte of it is another. */
    private static byte[] damagedPage(SplittableRandom random) {
        ByteBuffer datagram = ByteBuffer.wrap(ListCodec.encode(page(STRANGER, 3)));
        var frame = (Decoded.Ok<ControlFrame>) ControlFrame.decode(datagram);
        byte[] page = new byte[frame.value().body().remaining()];
        frame.value().body().get(0, page);
        page[random.nextInt(page.length)] = (byte) random.nextInt();
        return page;
    }

    private void hear(int times, ListMessage message, InetAddress from) {
        byte[] datagram = ListCodec.encode(message);
        for (int i = 0; i < times; i++) {
            hearing.hear(ByteBuffer.wrap(datagram), from);
        }
    }

    private static ListPage page(ListOrigin origin, int rows) {
        return new ListPage(origin, 1, Instant.EPOCH, 0, ChannelRows.of(Rows.rows(rows, "Song ")));
    }

    private static Beacon beacon(ListOrigin origin) {
        return new Beacon(origin, 1, Instant.EPOCH, List.of("192.0.2.7"), new PagesDigest(1, 2, 3));
    }
}

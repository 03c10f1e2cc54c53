package carillon.protocol.list;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.Captured;
import carillon.protocol.Decoded;
import carillon.protocol.Hostile;
import carillon.protocol.Rejection;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.SampleChannels;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.control.ControlFrame;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCodecTest {

    private static final ListOrigin ORIGIN =
            new ListOrigin(
                    new StationId(0x0011223344556677L, 0x8899AABBCCDDEEFFL),
                    new ServerId(0xFFEEDDCCBBAA9988L, 0x7766554433221100L),
                    3);
    private static final Beacon BEACON =
            new Beacon(
                    ORIGIN,
                    42,
                    Instant.parse("2026-11-21T12:00:00.250Z"),
                    List.of("192.0.2.7", "2001:db8::7"),
                    new PagesDigest(2, 0x0123456789ABCDEFL, 0xFEDCBA9876543210L));

    private final Hostile<ListMessage> hostile = Hostile.to(ListCodec::decode);

    @Test
    void decodesABeacon() {
        byte[] datagram = Captured.datagram(ListCodecTest.class, "beacon");
        assertThat(hostile.decode(datagram)).isEqualTo(Decoded.ok(BEACON));
    }

    /** The digest by {@code sha256sum} over the array as it stands in the description. */
    @Test
    void decodesAPage() {
        byte[] datagram = Captured.datagram(ListCodecTest.class, "page");
        RowsDigest digest = new RowsDigest(0x2758f3ddd3a98e0dL, 0xd099d4f7a98131d0L);
        assertThat(hostile.decode(datagram))
                .isInstanceOfSatisfying(
                        Decoded.Ok.class,
                        ok -> {
                            ListPage page = (ListPage) ok.value();
                            assertThat(page.origin()).isEqualTo(ORIGIN);
                            assertThat(page.generation()).isEqualTo(41);
                            assertThat(page.born()).isEqualTo("2026-11-21T11:59:58.000Z");
                            assertThat(page.page()).isOne();
                            assertThat(page.rows().entries()).containsExactly(jazz(), news());
                            assertThat(page.rows().digest()).isEqualTo(digest);
                        });
    }

    private static ChannelEntry jazz() {
        Programme.Track now =
                new Programme.Track(
                        "So What",
                        "Miles Davis",
                        Instant.parse("2026-11-21T11:55:00.125Z"),
                        Duration.ofMillis(545_500));
        Programme.Track next =
                new Programme.Track(
                        "", "", Instant.parse("2026-11-21T12:04:05.625Z"), Duration.ofMinutes(1));
        return new ChannelEntry(
                new ChannelLabel(1, "Morning \"Jazz\" 🎷", "Slow"),
                new StreamAddress("239.192.68.1", "", 5004, 5005, -1),
                new StreamFormat(14, 90_000, "MP3", 128_000, false),
                new OnAir(2, now, next));
    }

    private static ChannelEntry news() {
        return new ChannelEntry(
                new ChannelLabel(2, "News", ""),
                new StreamAddress("ff3e::8000:2", "2001:db8::7", 5004, 5005, 1),
                new StreamFormat(14, 90_000, "", 0, true),
                OnAir.NOTHING);
    }

    @Test
    void decodesWhatItWrites() {
        ListPage page = page(SampleChannels.usual(20, 1));
        ListPage hostilePage = page(List.of(SampleChannels.hostile(1, 2)));
        ListPage empty = page(List.of());
        ListRequest request = new ListRequest("client-1", BEACON.born());
        Farewell farewell = new Farewell(BEACON.origin(), BEACON.born());
        for (ListMessage message : List.of(BEACON, page, hostilePage, empty, request, farewell)) {
            assertThat(hostile.decode(ListCodec.encode(message))).isEqualTo(Decoded.ok(message));
        }
    }

    @Test
    void writesAChannelAsDocumented() {
        String body = body(ListCodec.encode(page(List.of(jazz(), news()))));
        assertThat(body)
                .isEqualTo(
                        """
                        {"from":"ffeeddccbbaa99887766554433221100","kind":"page",\
                        "born":"2026-11-21T12:00:00.250Z",\
                        "station":"00112233445566778899aabbccddeeff","boot":3,"generation":42,\
                        "page":0,"channels":[\
                        {"number":1,"name":"Morning \\"Jazz\\" 🎷","description":"Slow",\
                        "group":"239.192.68.1","port":5004,"rtcpPort":5005,"ssrc":4294967295,\
                        "payloadType":14,"clockRate":90000,"format":"MP3","bitrate":128000,\
                        "encrypted":false,"row":2,\
                        "now":{"title":"So What","artist":"Miles Davis",\
                        "start":"2026-11-21T11:55:00.125Z","duration":545.5},\
                        "next":{"start":"2026-11-21T12:04:05.625Z","duration":60}},\
                        {"number":2,"name":"News","group":"ff3e::8000:2","source":"2001:db8::7",\
                        "port":5004,"rtcpPort":5005,"ssrc":1,"payloadType":14,"clockRate":90000,\
                        "encrypted":true,"row":0}]}\
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"page\",",
                "\"from\":\"ffeeddccbbaa99887766554433221100\",",
                "\"born\":\"2026-11-21T12:00:00.250Z\",",
                "\"station\":\"00112233445566778899aabbccddeeff\",",
                "\"boot\":3,",
                "\"generation\":42,",
                "\"page\":0,",
                "\"number\":2,",
                "\"name\":\"News\",",
                "\"group\":\"ff3e::8000:2\",",
                "\"port\":5004,",
                "\"rtcpPort\":5005,",
                "\"ssrc\":1,",
                "\"payloadType\":14,",
                "\"clockRate\":90000,",
                "\"start\":\"2026-11-21T12:04:05.625Z\",",
                ",\"duration\":60"
            })
    void refusesAPageThatLacksAMember(String member) {
        String body = body(ListCodec.encode(page(List.of(news(), jazz()))));
        assertThat(body).contains(member);
        int at = body.indexOf(member);
        String lacking = body.substring(0, at) + body.substring(at + member.length());
        assertThat(hostile.decode(framed(lacking)))
                .isIn(
                        Decoded.rejected(Rejection.BAD_BODY),
                        Decoded.rejected(Rejection.UNKNOWN_TYPE));
        assertThat(hostile.decode(framed(body))).isInstanceOf(Decoded.Ok.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"boot\":0",
                "\"boot\":\"3\"",
                "\"pages\":10001",
                "\"pages\":-1",
                "\"sources\":null",
                "\"digest\":\"00\"",
                "\"generation\":-1",
                "\"generation\":1e3",
                "\"sources\":[\"example.org\"]",
                "\"sources\":[\"239.1.1.1\"]",
                "\"born\":\"yesterday\"",
                "\"station\":\"\"",
                "\"from\":\"\""
            })
    void refusesABeaconWithABadMember(String member) {
        String name = member.substring(0, member.indexOf(':') + 1);
        String body = body(ListCodec.encode(BEACON));
        String bad = body.replaceFirst(name + "(\\[[^]]*]|[^,}]*)", member.replace("\\", ""));
        assertThat(bad).isNotEqualTo(body).contains(member);
        assertThat(hostile.decode(framed(bad))).isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
    }

    @Test
    void refusesControlCharactersInTitles() {
        String body = body(ListCodec.encode(page(List.of(jazz()))));
        String escape = body.replace("So What", "\\u001b[2J");
        assertThat(hostile.decode(framed(escape))).isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
    }

    @Test
    void refusesMoreRowsOrSourcesThanAllowed() {
        String source = "\"192.0.2.7\",";
        String beacon = body(ListCodec.encode(BEACON)).replace(source, source.repeat(17));
        assertThat(hostile.decode(framed(beacon)))
                .isEqualTo(Decoded.rejected(Rejection.LIMIT_EXCEEDED));
        String row = body(ListCodec.encode(page(List.of(news())))).replaceAll(".*\\[|].*", "");
        String page = body(ListCodec.encode(page(List.of(news()))));
        assertThat(hostile.decode(framed(page.replace(row, (row + ",").repeat(256) + row))))
                .isEqualTo(Decoded.rejected(Rejection.LIMIT_EXCEEDED));
    }

    @Test
    void refusesAnUnknownKindOrFrame() {
        String body = body(ListCodec.encode(BEACON)).replace("beacon", "gossip");
        assertThat(hostile.decode(framed(body)))
                .isEqualTo(Decoded.rejected(Rejection.UNKNOWN_TYPE));
        byte[] other = new ControlFrame(2, ByteBuffer.wrap(new byte[] {'{', '}'})).encode();
        assertThat(hostile.decode(other)).isEqualTo(Decoded.rejected(Rejection.UNKNOWN_TYPE));
    }

    @Test
    void refusesEveryCutAndEveryFlip() {
        byte[] datagram = ListCodec.encode(page(SampleChannels.usual(3, 1)));
        hostile.truncate(datagram, ListCodecTest::assertRejected);
        hostile.flip(datagram, datagram.length, ListCodecTest::assertRejected);
    }

    @Test
    void survivesNoise() {
        hostile.noise(ListCodec.encode(BEACON), 40, 5);
    }

    @Test
    void survivesDamagedBodiesUnderARightChecksum() {
        SplittableRandom random = new SplittableRandom(6);
        byte[] body =
                body(ListCodec.encode(page(List.of(jazz(), news()))))
                        .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 30_000; round++) {
            byte[] damaged = body.clone();
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                int at = random.nextInt(damaged.length);
                int from = random.nextInt(damaged.length - 8);
                switch (random.nextInt(3)) {
                    case 0 -> damaged[at] = (byte) random.nextInt();
                    case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                    default -> System.arraycopy(body, from, damaged, Math.min(at, from), 8);
                }
            }
            ControlFrame frame = new ControlFrame(ListCodec.FRAME_TYPE, ByteBuffer.wrap(damaged));
            assertThat(ListCodec.decode(ByteBuffer.wrap(frame.encode()))).isNotNull();
        }
    }

    @Test
    void survivesBodiesCutUnderARightChecksum() {
        String body = body(ListCodec.encode(page(List.of(jazz(), news()))));
        for (int length = 0; length < body.length(); length++) {
            assertRejected(hostile.decode(framed(body.substring(0, length))));
        }
    }

    private static void assertRejected(Decoded<ListMessage> result) {
        assertThat(result).isInstanceOf(Decoded.Rejected.class);
    }

    private static ListPage page(List<ChannelEntry> channels) {
        return new ListPage(ORIGIN, 42, BEACON.born(), 0, ChannelRows.of(channels));
    }

    private static byte[] framed(String body) {
        ByteBuffer bytes = ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8));
        return new ControlFrame(ListCodec.FRAME_TYPE, bytes).encode();
    }

    private static String body(byte[] datagram) {
        return switch (ControlFrame.decode(ByteBuffer.wrap(datagram))) {
            case Decoded.Ok<ControlFrame>(ControlFrame frame) ->
                    StandardCharsets.UTF_8.decode(frame.body()).toString();
            case Decoded.Rejected<ControlFrame>(Rejection reason) ->
                    throw new AssertionError("rejected: " + reason);
        };
    }
}

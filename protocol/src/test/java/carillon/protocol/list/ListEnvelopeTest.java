package carillon.protocol.list;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.Captured;
import carillon.protocol.Decoded;
import carillon.protocol.Hostile;
import carillon.protocol.Rejection;
import carillon.protocol.control.ControlFrame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ListEnvelopeTest {

    private static final String SERVER = "ffeeddccbbaa99887766554433221100";

    private final Hostile<String> hostile =
            Hostile.to(datagram ->
                    ListEnvelope.open(datagram)
                            .then(open -> Decoded.ok(open.kind() + " of " + open.from())));

    @Test
    void saysWhatItIsAndWhoMadeIt() {
        assertThat(envelope("beacon").kind()).isEqualTo(ListKind.BEACON);
        assertThat(envelope("page").kind()).isEqualTo(ListKind.PAGE);
        assertThat(envelope("page").from()).isEqualTo(SERVER);
    }

    @Test
    void holdsTheMessageThatTheCodecDecodes() {
        for (String name : new String[] {"beacon", "page"}) {
            byte[] datagram = Captured.datagram(ListCodecTest.class, name);
            assertThat(envelope(name).message())
                    .isEqualTo(ListCodec.decode(ByteBuffer.wrap(datagram)));
        }
    }

    @Test
    void doesNotLookAtRowsUntilTheMessageIsAskedFor() {
        Decoded<ListEnvelope> opened =
                open("{\"from\":\"me\",\"kind\":\"page\",\"channels\":[{{{no-rows");

        assertThat(opened)
                .isInstanceOfSatisfying(
                        Decoded.Ok.class,
                        ok -> {
                            ListEnvelope envelope = (ListEnvelope) ok.value();
                            assertThat(envelope.kind()).isEqualTo(ListKind.PAGE);
                            assertThat(envelope.message())
                                    .isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
                        });
    }

    @Test
    void takesWhatHasRowsBeforeItsKindForAPage() {
        assertThat(kind(open("{\"channels\":[],\"kind\":\"request\"}"))).isEqualTo(ListKind.PAGE);
        assertThat(kind(open("{\"born\":{\"a\":[1]},\"kind\":\"request\"}")))
                .isEqualTo(ListKind.REQUEST);
    }

    @Test
    void refusesWhatIsOfNoKind() {
        assertThat(open("{\"from\":\"me\"}")).isEqualTo(Decoded.rejected(Rejection.UNKNOWN_TYPE));
        assertThat(open("{\"kind\":\"poem\"}")).isEqualTo(Decoded.rejected(Rejection.UNKNOWN_TYPE));
        assertThat(open("{\"kind\":7}")).isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
        assertThat(open("[]")).isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
    }

    @Test
    void survivesRandomBytes() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] body = new byte[random.nextInt(80)];
            random.nextBytes(body);
            hostile.decode(body);
            hostile.decode(new ControlFrame(ListCodec.FRAME_TYPE, ByteBuffer.wrap(body)).encode());
        }
    }

    @Test
    void refusesEveryTruncation() {
        byte[] page = Captured.datagram(ListCodecTest.class, "page");
        for (int length = 0; length < page.length; length++) {
            assertThat(ListEnvelope.open(ByteBuffer.wrap(page, 0, length)))
                    .isInstanceOf(Decoded.Rejected.class);
        }
    }

    private ListEnvelope envelope(String name) {
        byte[] datagram = Captured.datagram(ListCodecTest.class, name);
        ListEnvelope envelope = ok(ListEnvelope.open(ByteBuffer.wrap(datagram)));
        assertThat(hostile.decode(datagram))
                .isEqualTo(Decoded.ok(envelope.kind() + " of " + envelope.from()));
        return envelope;
    }

    private Decoded<ListEnvelope> open(String json) {
        ByteBuffer body = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
        byte[] datagram = new ControlFrame(ListCodec.FRAME_TYPE, body).encode();
        hostile.decode(datagram);
        return ListEnvelope.open(ByteBuffer.wrap(datagram));
    }

    private static ListKind kind(Decoded<ListEnvelope> opened) {
        return ok(opened).kind();
    }

    private static ListEnvelope ok(Decoded<ListEnvelope> opened) {
        if (opened instanceof Decoded.Ok<ListEnvelope>(var envelope)) {
            return envelope;
        }
        throw new AssertionError("refused: " + opened);
    }
}

package carillon.protocol.list;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import carillon.protocol.json.Json;
import carillon.protocol.json.JsonInput;
import java.nio.ByteBuffer;

/**
 * A message about the programme list of which only the beginning was read: what it is, and who says
 * it made it. The rest, above all the rows of a page, costs nothing until it is asked for, and may
 * still be refused then.
 */
public final class ListEnvelope {

    private final byte[] body;
    private final ListKind kind;
    private final String from;

    private ListEnvelope(byte[] body, ListKind kind, String from) {
        this.body = body;
        this.kind = kind;
        this.from = from;
    }

    /**
     * Opens the datagram between the buffer's position and limit, which both stay.
     *
     * @return the envelope, or what {@link ListCodec#decode} refuses of a frame and of the members
     *     up to the kind; a message whose rows stand before its kind is taken for a page
     */
    public static Decoded<ListEnvelope> open(ByteBuffer datagram) {
        return ListCodec.body(datagram).then(ListEnvelope::open);
    }

    private static Decoded<ListEnvelope> open(byte[] body) {
        return Json.readStart(body, json -> new Start().read(json))
                .then(start -> start.envelope(body));
    }

    /** What it is. */
    public ListKind kind() {
        return kind;
    }

    /** Who says it made it, as it stands there; empty if nobody does before the kind is said. */
    public String from() {
        return from;
    }

    /** The whole message, read now, or why it is refused. */
    public Decoded<ListMessage> message() {
        return ListReader.read(body);
    }

    /** The members up to the kind, in whichever order. */
    private static final class Start {

        private String kind = "";
        private String from = "";

        Start read(JsonInput json) {
            json.membersUntil(member -> isEnough(member, json));
            return this;
        }

        private boolean isEnough(String member, JsonInput json) {
            switch (member) {
                case "from" -> from = json.text();
                case "kind" -> kind = json.text();
                case "channels" -> kind = "page";
                default -> {}
            }
            return !kind.isEmpty();
        }

        Decoded<ListEnvelope> envelope(byte[] body) {
            return switch (kind) {
                case "beacon" -> Decoded.ok(new ListEnvelope(body, ListKind.BEACON, from));
                case "farewell" -> Decoded.ok(new ListEnvelope(body, ListKind.FAREWELL, from));
                case "page" -> Decoded.ok(new ListEnvelope(body, ListKind.PAGE, from));
                case "request" -> Decoded.ok(new ListEnvelope(body, ListKind.REQUEST, from));
                default -> Decoded.rejected(Rejection.UNKNOWN_TYPE);
            };
        }
    }
}

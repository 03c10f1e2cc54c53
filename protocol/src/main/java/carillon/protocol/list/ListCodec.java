package carillon.protocol.list;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import carillon.protocol.control.ControlFrame;
import carillon.protocol.json.Json;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Messages about the programme list as control frames with a body of JSON. */
public final class ListCodec {

    /** The type of the control frame around every message about the programme list. */
    public static final int FRAME_TYPE = 1;

    private ListCodec() {}

    /** The datagram that carries the message, whichever it is. */
    public static byte[] encode(ListMessage message) {
        return switch (message) {
            case Beacon beacon -> encode(beacon);
            case ListPage page -> encode(page);
            case ListRequest request -> encode(request);
            case Farewell farewell -> encode(farewell);
        };
    }

    /** The datagram that carries the beacon. */
    public static byte[] encode(Beacon beacon) {
        return encode(json -> ListWriter.write(json, beacon));
    }

    /** The datagram that carries the page, its rows byte for byte as they are in it. */
    public static byte[] encode(ListPage page) {
        return encode(json -> ListWriter.write(json, page));
    }

    /** The datagram that carries the request. */
    public static byte[] encode(ListRequest request) {
        return encode(json -> ListWriter.write(json, request));
    }

    /** The datagram that carries the farewell. */
    public static byte[] encode(Farewell farewell) {
        return encode(json -> ListWriter.write(json, farewell));
    }

    private static byte[] encode(Consumer<JsonGenerator> members) {
        byte[] body = Json.writeObject(members);
        return new ControlFrame(FRAME_TYPE, ByteBuffer.wrap(body)).encode();
    }

    /**
     * Decodes the datagram between the buffer's position and limit, which both stay.
     *
     * @return the message, or what {@link ControlFrame#decode} refuses, or {@link
     *     Rejection#UNKNOWN_TYPE} for a frame or a kind of message that this program does not know,
     *     {@link Rejection#BAD_BODY}, {@link Rejection#LIMIT_EXCEEDED}
     */
    public static Decoded<ListMessage> decode(ByteBuffer datagram) {
        return body(datagram).then(ListReader::read);
    }

    /** The JSON in the frame between the buffer's position and limit. */
    static Decoded<byte[]> body(ByteBuffer datagram) {
        return ControlFrame.decode(datagram).then(ListCodec::bodyOf);
    }

    private static Decoded<byte[]> bodyOf(ControlFrame frame) {
        if (frame.type() != FRAME_TYPE) {
            return Decoded.rejected(Rejection.UNKNOWN_TYPE);
        }
        byte[] body = new byte[frame.body().remaining()];
        frame.body().get(frame.body().position(), body);
        return Decoded.ok(body);
    }
}

package carillon.protocol.list;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import carillon.protocol.control.ControlFrame;
import java.nio.ByteBuffer;

/** Messages about the programme list as control frames with a body of JSON. */
public final class ListCodec {

    /** The type of the control frame around every message about the programme list. */
    public static final int FRAME_TYPE = 1;

    private ListCodec() {}

    /** The datagram that carries the message. */
    public static byte[] encode(ListMessage message) {
        byte[] body = ListWriter.write(message);
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
        return ControlFrame.decode(datagram).then(ListCodec::decodeFrame);
    }

    private static Decoded<ListMessage> decodeFrame(ControlFrame frame) {
        if (frame.type() != FRAME_TYPE) {
            return Decoded.rejected(Rejection.UNKNOWN_TYPE);
        }
        byte[] body = new byte[frame.body().remaining()];
        frame.body().get(frame.body().position(), body);
        return ListReader.read(body);
    }
}

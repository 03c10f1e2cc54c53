package carillon.systemtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The frame around every message of the programme list, as doc/devel/protocol.md describes it;
 * written anew here, so that a mistake in the programs does not hide itself.
 */
final class ListFrame {

    private static final int HEADER = 16;
    private static final int MOST_BYTES = 65_536;

    private ListFrame() {}

    /** The JSON in a frame. */
    static String body(ByteBuffer frame) {
        byte[] body = new byte[frame.remaining() - HEADER];
        frame.get(frame.position() + HEADER, body);
        boolean isDeflated = frame.getShort(frame.position() + 6) == 1;
        return isDeflated ? inflated(body) : new String(body, UTF_8);
    }

    private static String inflated(byte[] body) {
        byte[] text = new byte[MOST_BYTES];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(body);
            return new String(text, 0, inflater.inflate(text), UTF_8);
        } catch (DataFormatException e) {
            throw new AssertionError("a body that is not deflated", e);
        }
    }

    /** A frame around JSON, as anybody may forge it. */
    static byte[] around(String json) {
        byte[] body = json.getBytes(UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(HEADER + body.length);
        frame.putInt(0x43524c4e).put((byte) 1).put((byte) 1).putShort((short) 0);
        frame.putInt(body.length).putInt(0).put(body);
        CRC32C crc = new CRC32C();
        crc.update(frame.array());
        frame.putInt(HEADER - 4, (int) crc.getValue());
        return frame.array();
    }
}

package carillon.client.decode.mpa;

import java.io.InputStream;

/** An input that holds one frame and then ends, again and again: JLayer reads nothing ahead. */
final class FrameInput extends InputStream {

    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    /** Holds these bytes, by reference, from now on. */
    void hold(byte[] frame, int offset, int length) {
        bytes = frame;
        at = offset;
        end = offset + length;
    }

    @Override
    public int read() {
        return at == end ? -1 : bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (at == end) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }
}

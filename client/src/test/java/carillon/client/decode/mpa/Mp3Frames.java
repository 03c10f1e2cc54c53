package carillon.client.decode.mpa;

import carillon.protocol.mpa.FrameHeader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The frames of the MP3 files that the tests of decoding share. */
public final class Mp3Frames {

    private Mp3Frames() {}

    /** The bytes of a file, by its name without ".mp3". */
    public static byte[] file(String name) {
        String path = "/carillon/client/decode/" + name + ".mp3";
        try (InputStream in = Mp3Frames.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole frames of a file. */
    public static List<byte[]> of(String name) {
        byte[] file = file(name);
        List<byte[]> frames = new ArrayList<>();
        int at = 0;
        while (at + FrameHeader.BYTES <= file.length) {
            int end = at + length(file, at);
            if (end > file.length) {
                break;
            }
            frames.add(Arrays.copyOfRange(file, at, end));
            at = end;
        }
        return frames;
    }

    private static int length(byte[] file, int at) {
        int told = FrameHeader.frameBytes(ByteBuffer.wrap(file).getInt(at));
        return told > 0 ? told : nextHeader(file, at) - at;
    }

    private static int nextHeader(byte[] file, int at) {
        int word = ByteBuffer.wrap(file).getInt(at);
        for (int next = at + FrameHeader.BYTES; next + FrameHeader.BYTES <= file.length; next++) {
            int other = ByteBuffer.wrap(file).getInt(next);
            if ((word & 0xFFFF_FC00) == (other & 0xFFFF_FC00) && FrameHeader.isValid(other)) {
                return next;
            }
        }
        return file.length;
    }
}

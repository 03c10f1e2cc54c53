package carillon.library.mp3;

import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.FrameHeader;
import carillon.protocol.mpa.MpegVersion;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Composes MP3 files frame by frame and keeps account of where each frame lies. Main data is random
 * but for bytes of 0xFF, which could be taken for headers.
 */
public final class Mp3Composer {

    /** 128 kbit/s, 44.1 kHz, joint stereo, with and without padding: 417 and 418 bytes. */
    public static final int CD = 0xFFFB9064;

    public static final int CD_PADDED = CD | 0x200;

    /** 64 kbit/s, 22.05 kHz, mono: 208 bytes. */
    public static final int HALF = 0xFFF380C4;

    /** Where a composed frame lies. */
    public record Placed(long offset, int size, FrameFormat format) {}

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Placed> frames = new ArrayList<>();
    private final SplittableRandom random;

    public Mp3Composer(long seed) {
        random = new SplittableRandom(seed);
    }

    /** So many frames that need no reservoir. */
    public Mp3Composer frames(int header, int count) {
        for (int i = 0; i < count; i++) {
            frame(header, 0);
        }
        return this;
    }

    /** A frame that reaches back so many bytes. */
    public Mp3Composer frame(int header, int mainDataBegin) {
        return frame(header, FrameHeader.frameBytes(header), mainDataBegin);
    }

    /** A frame of a length of its own, as in free format. */
    public Mp3Composer frame(int header, int size, int mainDataBegin) {
        frames.add(new Placed(bytes.size(), size, FrameHeader.format(header)));
        bytes.writeBytes(frameBytes(header, size, mainDataBegin));
        return this;
    }

    /** Bytes that are no frame. */
    public Mp3Composer raw(byte[] other) {
        bytes.writeBytes(other);
        return this;
    }

    /** Random bytes without 0xFF. */
    public Mp3Composer noise(int count) {
        return raw(noiseBytes(count));
    }

    /** A frame with a Xing or Info table; a frame count of -1 leaves it out. */
    public Mp3Composer table(String name, int header, int promisedFrames) {
        ByteBuffer frame = ByteBuffer.allocate(FrameHeader.frameBytes(header)).putInt(0, header);
        frame.position(FrameHeader.format(header).mainDataOffset());
        frame.put(name.getBytes(StandardCharsets.US_ASCII));
        frame.putInt(promisedFrames < 0 ? 0 : 1).putInt(promisedFrames);
        return raw(frame.array());
    }

    /** A frame with a VBRI table. */
    public Mp3Composer vbri(int header, int promisedFrames) {
        ByteBuffer frame = ByteBuffer.allocate(FrameHeader.frameBytes(header)).putInt(0, header);
        frame.put(36, "VBRI".getBytes(StandardCharsets.US_ASCII)).putInt(50, promisedFrames);
        return raw(frame.array());
    }

    /** The frames composed so far. */
    public List<Placed> frames() {
        return List.copyOf(frames);
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    private byte[] frameBytes(int header, int size, int mainDataBegin) {
        FrameFormat format = FrameHeader.format(header);
        ByteBuffer frame = ByteBuffer.wrap(noiseBytes(size)).putInt(0, header);
        int side = format.sideOffset();
        if (format.version() == MpegVersion.MPEG_1) {
            frame.putShort(side, (short) ((mainDataBegin << 7) | (frame.getShort(side) & 0x7F)));
        } else {
            frame.put(side, (byte) mainDataBegin);
        }
        return frame.array();
    }

    private byte[] noiseBytes(int count) {
        byte[] noise = new byte[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (byte) random.nextInt(0xFF);
        }
        return noise;
    }
}

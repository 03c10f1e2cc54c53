package carillon.client.decode.mpa;

import carillon.client.pcm.PcmStage;
import carillon.client.pcm.SteadyRate;
import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.FrameHeader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import javazoom.jl.decoder.Decoder;

/**
 * Decodes MP3 frames to stereo samples of one sampling rate. What the decoder remembers from frame
 * to frame lives on across the tracks of a channel, so that they join as the frames of one track
 * do; only a change of sampling rate, or between mono and stereo, makes it begin anew.
 *
 * <p>Frames may be damaged in any way: silence of a frame's length stands in the place of each that
 * cannot be decoded, so that what follows keeps its time.
 *
 * <p>Threads: one owner; the counters from any.
 */
public final class FrameDecoder {

    /** 44.1 kHz, stereo, 128 kbit/s: what most frames are like. */
    private static final int USUAL = 0xFFFB_9000;

    private static final int MAX_SAMPLES = 1_152;

    private final SteadyRate out;
    private final short[] stereo = new short[2 * MAX_SAMPLES];
    private final FreeFormat freeFormat = new FreeFormat();
    private final AtomicLong decoded = new AtomicLong();
    private final AtomicLong undecodable = new AtomicLong();
    private LayerDecoder layer = new LayerDecoder(USUAL);
    private int word = USUAL;

    /**
     * A decoder.
     *
     * @param rateHz sampling rate of the samples
     * @param next takes them
     */
    public FrameDecoder(int rateHz, PcmStage next) {
        this.out = new SteadyRate(rateHz, next);
    }

    /** A class of the library that decoding needs on the class path. */
    public static Class<?> library() {
        return Decoder.class;
    }

    /** Decodes what should be one whole frame; it may be anything. */
    public void decode(byte[] bytes, int offset, int length) {
        int header = length < FrameHeader.BYTES ? 0 : ByteBuffer.wrap(bytes).getInt(offset);
        int samples = isWhole(header, length) ? decode(header, bytes, offset, length) : 0;
        (samples > 0 ? decoded : undecodable).incrementAndGet();
        pass(samples);
    }

    /**
     * Lets what was decoded last fade away, as the decoder does by itself when silence follows, and
     * forgets it. For where frames are missing: those that follow do not continue it.
     *
     * @return how long this took, in flicks: one frame
     */
    public long fade() {
        int header = BlankFrame.header(word);
        byte[] blank = BlankFrame.of(header);
        int samples = decode(header, blank, 0, blank.length);
        pass(samples);
        out.drain();
        layer = new LayerDecoder(word);
        return FrameHeader.format(word).frameFlicks();
    }

    /** Forgets everything: what follows has nothing to do with what came before. */
    public void reset() {
        layer = new LayerDecoder(word);
        out.reset();
    }

    /** Frames that became sound. */
    public long decoded() {
        return decoded.get();
    }

    /** Frames that did not. */
    public long undecodable() {
        return undecodable.get();
    }

    private static boolean isWhole(int header, int length) {
        if (!FrameHeader.isValid(header) || length < FrameHeader.format(header).mainDataOffset()) {
            return false;
        }
        int told = FrameHeader.frameBytes(header);
        return told == length
                || (told == 0 && length <= FrameHeader.frameBytes(FreeFormat.highest(header)));
    }

    private int decode(int header, byte[] bytes, int offset, int length) {
        if (!layer.suits(header)) {
            layer = new LayerDecoder(header);
        }
        word = header;
        int mainBytes = length - FrameHeader.format(header).mainDataOffset();
        if (FrameHeader.frameBytes(header) == length) {
            return layer.decode(bytes, offset, length, mainBytes, stereo);
        }
        byte[] longer = freeFormat.lengthened(header, bytes, offset, length);
        int longerBytes = FrameHeader.frameBytes(FreeFormat.highest(header));
        return layer.decode(longer, 0, longerBytes, mainBytes, stereo);
    }

    private void pass(int samples) {
        FrameFormat format = FrameHeader.format(word);
        if (samples != format.samplesPerFrame()) {
            Arrays.fill(stereo, (short) 0);
        }
        out.rate(format.sampleRate());
        out.samples(stereo, format.samplesPerFrame());
    }
}

package carillon.client.decode.mpa;

import carillon.protocol.mpa.FrameHeader;
import java.util.Arrays;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;

/**
 * JLayer for the frames of one sampling rate and number of channels, which is all that one of its
 * decoders can follow.
 *
 * <p>JLayer looks for headers on its own. So that it never finds one where there is none, it is
 * given nothing but single frames whose header and length agree.
 */
final class LayerDecoder {

    private static final int MONO = 3 << 6;

    private final int word;
    private final FrameInput input = new FrameInput();
    private final Bitstream bits = new Bitstream(input);
    private final Decoder decoder = new Decoder();
    private boolean usable = true;

    /** A decoder that remembers nothing, for frames like the one with this header. */
    LayerDecoder(int word) {
        this.word = word;
    }

    /** Whether this can decode the frame with a valid header. */
    boolean suits(int other) {
        return usable && FrameHeader.isSameStream(word, other) && isMono(word) == isMono(other);
    }

    /**
     * Decodes a frame.
     *
     * @param frame holds it
     * @param length as its header says
     * @param mainBytes of its main data, at most as many as the length allows
     * @param stereo takes the samples
     * @return samples of each channel; 0 if it cannot be decoded, as when its reservoir is missing
     */
    int decode(byte[] frame, int offset, int length, int mainBytes, short[] stereo) {
        input.hold(frame, offset, length);
        try {
            Header header = bits.readFrame();
            // Whatever JLayer left of its input would get in the way of the next frame.
            usable = header != null && header.framesize + FrameHeader.BYTES == length;
            return usable ? decode(header, mainBytes, stereo) : 0;
        } catch (BitstreamException | RuntimeException _) {
            // Damage that JLayer does not check for ends in exceptions of many kinds.
            usable = false;
            return 0;
        }
    }

    private int decode(Header header, int mainBytes, short[] stereo) {
        header.nSlots = mainBytes;
        try {
            return copy((SampleBuffer) decoder.decodeFrame(header, bits), stereo);
        } catch (JavaLayerException | RuntimeException _) {
            // As above; but what came before is kept: later frames find their reservoir in it.
            return 0;
        } finally {
            bits.closeFrame();
        }
    }

    private int copy(SampleBuffer samples, short[] stereo) {
        short[] decoded = samples.getBuffer();
        int count = samples.getBufferLength();
        if (!isMono(word)) {
            System.arraycopy(decoded, 0, stereo, 0, count);
            return count / 2;
        }
        for (int i = 0; i < count; i++) {
            Arrays.fill(stereo, 2 * i, 2 * i + 2, decoded[i]);
        }
        return count;
    }

    private static boolean isMono(int word) {
        return (word & MONO) == MONO;
    }
}

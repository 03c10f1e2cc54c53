package carillon.client.decode.mpa;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;

/** What JLayer by itself makes of a stream: the measure for what ours makes of its frames. */
public final class PlainJLayer {

    private PlainJLayer() {}

    /** The samples of frames, as stereo. */
    public static short[] decode(List<byte[]> frames) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        frames.forEach(stream::writeBytes);
        try {
            return decode(new Bitstream(new ByteArrayInputStream(stream.toByteArray())), frames);
        } catch (JavaLayerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static short[] decode(Bitstream bits, List<byte[]> frames) throws JavaLayerException {
        Decoder decoder = new Decoder();
        short[] stereo = new short[frames.size() * 2 * 1_152];
        int at = 0;
        for (Header header = bits.readFrame(); header != null; header = bits.readFrame()) {
            SampleBuffer samples = (SampleBuffer) decoder.decodeFrame(header, bits);
            boolean mono = samples.getChannelCount() == 1;
            for (int i = 0; i < samples.getBufferLength(); i++) {
                stereo[at++] = samples.getBuffer()[i];
                if (mono) {
                    stereo[at++] = samples.getBuffer()[i];
                }
            }
            bits.closeFrame();
        }
        return java.util.Arrays.copyOf(stereo, at);
    }
}

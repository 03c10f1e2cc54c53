package carillon.client.decode.mpa;

import carillon.client.pcm.PcmStage;
import java.util.Arrays;
import java.util.List;

/** Keeps the samples that a decoder gives. */
final class Samples implements PcmStage {

    private short[] stereo = new short[1 << 18];
    private int length;

    @Override
    public void samples(short[] more, int frames) {
        if (length + 2 * frames > stereo.length) {
            stereo = Arrays.copyOf(stereo, 2 * stereo.length);
        }
        System.arraycopy(more, 0, stereo, length, 2 * frames);
        length += 2 * frames;
    }

    @Override
    public void reset() {
        length = 0;
    }

    short[] taken() {
        return Arrays.copyOf(stereo, length);
    }

    /** What a decoder of one rate makes of frames. */
    static short[] of(int rateHz, List<byte[]> frames) {
        Samples samples = new Samples();
        FrameDecoder decoder = new FrameDecoder(rateHz, samples);
        frames.forEach(frame -> decoder.decode(frame, 0, frame.length));
        return samples.taken();
    }
}

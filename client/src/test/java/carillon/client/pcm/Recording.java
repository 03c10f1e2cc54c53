package carillon.client.pcm;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The end of a way of sound in tests: keeps all that came. */
final class Recording implements PcmStage {

    private short[] stereo = new short[1 << 16];
    private int frames;
    private int resets;

    @Override
    public void samples(short[] more, int count) {
        if (2 * (frames + count) > stereo.length) {
            stereo = Arrays.copyOf(stereo, Math.max(2 * stereo.length, 2 * (frames + count)));
        }
        System.arraycopy(more, 0, stereo, 2 * frames, 2 * count);
        frames += count;
    }

    @Override
    public void reset() {
        frames = 0;
        resets++;
    }

    int frames() {
        return frames;
    }

    int resets() {
        return resets;
    }

    short[] stereo() {
        return Arrays.copyOf(stereo, 2 * frames);
    }

    double left(int at) {
        return stereo[2 * at];
    }

    double right(int at) {
        return stereo[2 * at + 1];
    }

    /** A sine on the left, its cosine on the right. */
    static short[] sine(double hz, double rateHz, double amplitude, int frames) {
        short[] stereo = new short[2 * frames];
        for (int i = 0; i < frames; i++) {
            double angle = 2 * Math.PI * hz * i / rateHz;
            stereo[2 * i] = (short) Math.round(amplitude * Math.sin(angle));
            stereo[2 * i + 1] = (short) Math.round(amplitude * Math.cos(angle));
        }
        return stereo;
    }

    static short[] noise(long seed, int frames) {
        SplittableRandom random = new SplittableRandom(seed);
        short[] stereo = new short[2 * frames];
        for (int i = 0; i < stereo.length; i++) {
            stereo[i] = (short) random.nextInt();
        }
        return stereo;
    }

    /** Feeds samples in blocks of random sizes. */
    static void feed(PcmStage stage, short[] stereo, SplittableRandom random) {
        int frames = stereo.length / 2;
        for (int at = 0; at < frames; ) {
            int count = Math.min(frames - at, 1 + random.nextInt(3_000));
            stage.samples(Arrays.copyOfRange(stereo, 2 * at, 2 * (at + count)), count);
            at += count;
        }
    }
}

package carillon.client.pcm;

import java.util.Arrays;

/**
 * The newest samples of a stereo stream, as many as a filter with {@code 2 * half} taps needs to
 * slide over. Ahead of the first sample there is silence, so that the filter can begin with it.
 */
final class SampleHistory {

    /** Most samples added at a time. */
    static final int BLOCK = 1_152;

    private final int half;
    private final float[] left;
    private final float[] right;
    private int filled;
    private int at;

    SampleHistory(int half) {
        this.half = half;
        this.left = new float[4 * half + BLOCK];
        this.right = new float[4 * half + BLOCK];
        clear();
    }

    void clear() {
        filled = half - 1;
        at = 0;
        Arrays.fill(left, 0, filled, 0);
        Arrays.fill(right, 0, filled, 0);
    }

    /** Adds up to {@link #BLOCK} samples, from one of the array's on. */
    void add(short[] stereo, int from, int frames) {
        System.arraycopy(left, at, left, 0, filled - at);
        System.arraycopy(right, at, right, 0, filled - at);
        filled -= at;
        at = 0;
        for (int i = 0; i < frames; i++) {
            left[filled] = stereo[2 * (from + i)];
            right[filled++] = stereo[2 * (from + i) + 1];
        }
    }

    /** Adds the silence that lets the filter end with the last sample. */
    void addEnd() {
        add(new short[2 * half], 0, half);
    }

    /** Whether all samples are there that the filter needs where it is. */
    boolean isReady() {
        return at + 2 * half <= filled;
    }

    /** Moves the filter on. */
    void advance(int samples) {
        at += samples;
    }

    /** The sample of the left channel at the place of the filter. */
    float left() {
        return left[at + half - 1];
    }

    /** The sample of the right channel at the place of the filter. */
    float right() {
        return right[at + half - 1];
    }

    /** The left channel weighed with the row of taps that begins at an index. */
    float left(float[] rows, int row) {
        return weigh(left, rows, row);
    }

    /** The right channel weighed with the row of taps that begins at an index. */
    float right(float[] rows, int row) {
        return weigh(right, rows, row);
    }

    private float weigh(float[] samples, float[] rows, int row) {
        float sum = 0;
        for (int k = 0; k < 2 * half; k++) {
            sum += samples[at + k] * rows[row + k];
        }
        return sum;
    }
}

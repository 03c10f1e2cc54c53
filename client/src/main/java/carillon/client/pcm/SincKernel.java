package carillon.client.pcm;

/**
 * Taps of a windowed-sinc low-pass that interpolates between samples: a sinc under a Kaiser window,
 * sampled at a number of phases.
 *
 * <p>The row of phase <i>p</i> of <i>P</i> gives the value at <i>p/P</i> of the way from one sample
 * to the next: tap <i>k</i> weighs the sample <i>k - half + 1</i> places after the earlier one.
 */
final class SincKernel {

    // Stops at 90 dB: below the noise of 16 bits.
    private static final double KAISER_BETA = 8.96;
    private static final int BESSEL_TERMS = 32;

    private final int half;
    private final double cutoff;

    /**
     * A kernel.
     *
     * @param half taps on each side, at least 1
     * @param cutoff where the low-pass is down by half, 1 for half the sampling rate
     */
    SincKernel(int half, double cutoff) {
        this.half = half;
        this.cutoff = cutoff;
    }

    /** How many taps a row has. */
    int taps() {
        return 2 * half;
    }

    /** The first rows of a number of phases; the row after the last is phase 0, one tap on. */
    float[] rows(int rows, int phases) {
        float[] all = new float[rows * taps()];
        for (int row = 0; row < rows; row++) {
            fill(all, row * taps(), (double) row / phases);
        }
        return all;
    }

    private void fill(float[] into, int at, double phase) {
        double[] row = new double[taps()];
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            row[k] = value(k - half + 1 - phase);
            sum += row[k];
        }
        // Every phase passes a constant unchanged.
        for (int k = 0; k < row.length; k++) {
            into[at + k] = (float) (row[k] / sum);
        }
    }

    private double value(double x) {
        return sinc(cutoff * x) * window(x / half);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double window(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x));
    }

    /** The modified Bessel function of order 0, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < BESSEL_TERMS; k++) {
            double factor = x / (2 * k);
            term *= factor * factor;
            sum += term;
        }
        return sum;
    }
}

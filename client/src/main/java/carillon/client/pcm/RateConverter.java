package carillon.client.pcm;

/**
 * Converts sound from one sampling rate to another of exact ratio, with a polyphase filter: flat to
 * 0.86 and 90 dB down from 1.04 of half the lower rate. What little folds back lies above what MP3
 * carries.
 *
 * <p>{@code n} samples in give {@code ceil(n * outHz / inHz)} out by the {@link #drain}; the first
 * of both are of the same instant.
 */
public final class RateConverter implements PcmStage {

    private static final int ZEROS = 32;
    private static final double CUTOFF = 0.95;

    private final PcmStage next;
    private final PcmBlock block;
    private final SampleHistory history;
    private final float[] rows;
    private final int taps;
    // Of L outputs for M inputs: the place between two inputs, in L-ths.
    private final int phases;
    private final int step;
    private int phase;

    private RateConverter(int inHz, int outHz, PcmStage next) {
        int divisor = greatestCommonDivisor(inHz, outHz);
        double ratio = Math.min(1, (double) outHz / inHz);
        SincKernel kernel = new SincKernel((int) Math.ceil(ZEROS / ratio), CUTOFF * ratio);
        this.phases = outHz / divisor;
        this.step = inHz / divisor;
        this.rows = kernel.rows(phases, phases);
        this.taps = kernel.taps();
        this.history = new SampleHistory(taps / 2);
        this.block = new PcmBlock(next);
        this.next = next;
    }

    /** A converter between two different rates in Hz. */
    public static RateConverter between(int inHz, int outHz, PcmStage next) {
        if (inHz <= 0 || outHz <= 0 || inHz == outHz) {
            throw new IllegalArgumentException("no conversion from " + inHz + " to " + outHz);
        }
        return new RateConverter(inHz, outHz, next);
    }

    @Override
    public void samples(short[] stereo, int frames) {
        for (int from = 0; from < frames; from += SampleHistory.BLOCK) {
            history.add(stereo, from, Math.min(SampleHistory.BLOCK, frames - from));
            convert();
        }
        block.pass();
    }

    /**
     * Hands on the last samples, which wait for others behind them. Only {@link #reset} follows.
     */
    public void drain() {
        history.addEnd();
        convert();
        block.pass();
    }

    @Override
    public void reset() {
        history.clear();
        phase = 0;
        next.reset();
    }

    private void convert() {
        while (history.isReady()) {
            int row = phase * taps;
            block.put(history.left(rows, row), history.right(rows, row));
            phase += step;
            history.advance(phase / phases);
            phase %= phases;
        }
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}

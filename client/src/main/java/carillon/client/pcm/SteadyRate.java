package carillon.client.pcm;

import org.jspecify.annotations.Nullable;

/**
 * Brings sound of changing sampling rates to one rate. What has it already passes unchanged, bit by
 * bit.
 */
public final class SteadyRate implements PcmStage {

    private final int outHz;
    private final PcmStage next;
    private int inHz;
    private @Nullable RateConverter converter;

    /**
     * A stage whose input is taken to have the rate of its output until it is told otherwise.
     *
     * @param outHz rate of the output
     */
    public SteadyRate(int outHz, PcmStage next) {
        this.outHz = outHz;
        this.inHz = outHz;
        this.next = next;
    }

    /** Says the rate of the samples that follow. Those before are all handed on first. */
    public void rate(int hz) {
        if (hz != inHz) {
            drain();
            inHz = hz;
            converter = hz == outHz ? null : RateConverter.between(hz, outHz, next);
        }
    }

    /** Hands on what waits for samples behind it; what follows does not continue it. */
    public void drain() {
        if (converter != null) {
            converter.drain();
            converter = RateConverter.between(inHz, outHz, next);
        }
    }

    @Override
    public void samples(short[] stereo, int frames) {
        (converter == null ? next : converter).samples(stereo, frames);
    }

    @Override
    public void reset() {
        (converter == null ? next : converter).reset();
    }
}

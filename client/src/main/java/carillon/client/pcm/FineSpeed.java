package carillon.client.pcm;

/**
 * Plays very slightly slower or faster, by sliding between the samples, and exactly as it comes
 * when neither is wanted. Changes are seamless: back at normal speed the filter first slides to the
 * next sample, from where on it copies.
 */
public final class FineSpeed implements PcmStage {

    /** The largest difference from normal speed: a twelfth of a semitone. */
    public static final double LARGEST = 0.005;

    private static final int HALF = 16;
    private static final int PHASES = 256;

    private final PcmStage next;
    private final PcmBlock block;
    private final SampleHistory history = new SampleHistory(HALF);
    // One row more than phases: those between are mixed from two neighbours.
    private final float[] rows = new SincKernel(HALF, 1).rows(PHASES + 1, PHASES);
    private double wanted = 1;
    private double step = 1;
    private double place;

    public FineSpeed(PcmStage next) {
        this.next = next;
        this.block = new PcmBlock(next);
    }

    /**
     * Sets the speed from the next sample on.
     *
     * @param speed 1 is normal; within {@link #LARGEST} of it
     */
    public void speed(double speed) {
        if (!(Math.abs(speed - 1) <= LARGEST)) {
            throw new IllegalArgumentException("speed " + speed);
        }
        wanted = speed;
        if (speed != 1 || place == 0) {
            step = speed;
        }
    }

    @Override
    public void samples(short[] stereo, int frames) {
        for (int from = 0; from < frames; from += SampleHistory.BLOCK) {
            history.add(stereo, from, Math.min(SampleHistory.BLOCK, frames - from));
            play();
        }
        block.pass();
    }

    @Override
    public void reset() {
        history.clear();
        place = 0;
        step = wanted;
        next.reset();
    }

    private void play() {
        while (history.isReady()) {
            if (place == 0) {
                block.put(history.left(), history.right());
            } else {
                putBetween();
            }
            advance();
        }
    }

    private void putBetween() {
        double phase = place * PHASES;
        int whole = (int) phase;
        int earlier = whole * 2 * HALF;
        int later = earlier + 2 * HALF;
        float share = (float) (phase - whole);
        float left = history.left(rows, earlier);
        float right = history.right(rows, earlier);
        block.put(
                left + share * (history.left(rows, later) - left),
                right + share * (history.right(rows, later) - right));
    }

    private void advance() {
        place += step;
        int whole = (int) place;
        place -= whole;
        history.advance(whole);
        // At normal speed again: the first place next to a sample becomes the sample's.
        if (wanted == 1 && step != 1 && isNextToSample()) {
            history.advance(place > 0.5 ? 1 : 0);
            place = 0;
            step = 1;
        }
    }

    private boolean isNextToSample() {
        double distance = Math.abs(1 - step);
        return place < distance || 1 - place < distance;
    }
}

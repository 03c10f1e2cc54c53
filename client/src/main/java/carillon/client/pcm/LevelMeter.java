package carillon.client.pcm;

/**
 * Measures how loud what passes is.
 *
 * <p>Threads: {@link #take} from any.
 */
public final class LevelMeter implements PcmStage {

    private static final double FULL_SCALE = 32_768;

    private final PcmStage next;
    private final Object lock = new Object();
    private long leftPeak;
    private long rightPeak;
    private long leftSquares;
    private long rightSquares;
    private long frames;

    public LevelMeter(PcmStage next) {
        this.next = next;
    }

    @Override
    public void samples(short[] stereo, int count) {
        synchronized (lock) {
            for (int i = 0; i < count; i++) {
                long left = stereo[2 * i];
                long right = stereo[2 * i + 1];
                leftPeak = Math.max(leftPeak, Math.abs(left));
                rightPeak = Math.max(rightPeak, Math.abs(right));
                leftSquares += left * left;
                rightSquares += right * right;
            }
            frames += count;
        }
        next.samples(stereo, count);
    }

    @Override
    public void reset() {
        take();
        next.reset();
    }

    /** The levels since this was last asked; silence if nothing passed. */
    public Levels take() {
        synchronized (lock) {
            Levels levels =
                    new Levels(
                            leftPeak / FULL_SCALE,
                            rightPeak / FULL_SCALE,
                            rms(leftSquares),
                            rms(rightSquares));
            leftPeak = 0;
            rightPeak = 0;
            leftSquares = 0;
            rightSquares = 0;
            frames = 0;
            return levels;
        }
    }

    private double rms(long squares) {
        return frames == 0 ? 0 : Math.sqrt((double) squares / frames) / FULL_SCALE;
    }
}

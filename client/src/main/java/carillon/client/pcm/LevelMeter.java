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
    private final Side left = new Side(0);
    private final Side right = new Side(1);
    private long frames;

    public LevelMeter(PcmStage next) {
        this.next = next;
    }

    @Override
    public void samples(short[] stereo, int count) {
        synchronized (lock) {
            left.add(stereo, count);
            right.add(stereo, count);
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
                    new Levels(left.peak(), right.peak(), left.rms(frames), right.rms(frames));
            left.clear();
            right.clear();
            frames = 0;
            return levels;
        }
    }

    /** One channel. */
    private static final class Side {

        private final int place;
        private int peak;
        private long squares;

        Side(int place) {
            this.place = place;
        }

        // In locals: the compiler of the decoder child writes every field in every turn.
        void add(short[] stereo, int count) {
            int highest = peak;
            long sum = 0;
            for (int i = place; i < 2 * count; i += 2) {
                int sample = stereo[i];
                highest = Math.max(highest, Math.abs(sample));
                sum += (long) sample * sample;
            }
            peak = highest;
            squares += sum;
        }

        double peak() {
            return peak / FULL_SCALE;
        }

        double rms(long frames) {
            return frames == 0 ? 0 : Math.sqrt((double) squares / frames) / FULL_SCALE;
        }

        void clear() {
            peak = 0;
            squares = 0;
        }
    }
}

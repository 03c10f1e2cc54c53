package carillon.client.pcm;

/**
 * A stage of the way of decoded sound: it takes stereo samples, does one thing to them and hands
 * them on to the next stage.
 *
 * <p>Threads: owned by the thread that decodes or, behind a queue, by the one that plays.
 */
public interface PcmStage {

    /**
     * Takes samples. It may write to the array, which is the caller's again on return.
     *
     * @param stereo 16-bit samples, left and right in turn
     * @param frames samples of each channel, from index 0
     */
    void samples(short[] stereo, int frames);

    /** Forgets what is on its way, here and in the stages behind, as if nothing had come yet. */
    void reset();
}

package carillon.client.decode;

/**
 * Takes whole MPEG audio Layer III frames in the order in which they are to be heard.
 *
 * <p>A frame whose bit reservoir is not complete, because the stream was entered there or packets
 * were lost, must have been made a carrier (its side information blanked, its main data kept)
 * before it is handed over: a decoder cannot see that main data is missing and would make a noise
 * of what it finds in its place. Xing, Info and VBRI frames are not audio and must not come here.
 *
 * <p>Threads: one caller at a time. No method blocks.
 */
public interface FrameSink {

    /** The longest frame: more than any of Layer III has, free format included. */
    int MAX_FRAME_BYTES = 4_096;

    /**
     * Takes one frame, which goes on its way with the next {@link #send}. Its bytes are copied; the
     * array is the caller's again on return. When there is no room the oldest audio is dropped and
     * counted.
     *
     * @param length from 1 to {@link #MAX_FRAME_BYTES}
     */
    void frame(byte[] bytes, int offset, int length);

    /**
     * Says that frames lasting this long were lost between the last frame and the next one, so that
     * what follows is heard at its own time. May be ignored. Like a frame it waits for {@link
     * #send}.
     *
     * @param flicks positive; a second has 705,600,000; more than a minute counts as a minute
     */
    void lost(long flicks);

    /** Says that no more comes for the moment, so that all that came is to be heard. */
    void send();

    /**
     * Says that what follows has nothing to do with what came before, as after a change of channel.
     * Audio not yet heard is dropped at once as far as the decoder can; it is not counted.
     */
    void discontinuity();
}

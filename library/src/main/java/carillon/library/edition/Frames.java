package carillon.library.edition;

/**
 * The frames of one track: how long each is, in bytes and in time. Immutable. Frames are numbered
 * from 0; a frame number outside the stated range is an {@link IndexOutOfBoundsException}.
 */
public interface Frames {

    /** How many there are, at least 1. */
    int frames();

    /** Bytes of a frame, header included; at least 1. */
    int size(int frame);

    /** Bytes of all frames ahead of this one, 0 to {@link #frames()} (then: of all). */
    long bytesBefore(int frame);

    /** When a frame begins, counted from the track's start; grows with every frame. */
    long startFlicks(int frame);

    /** How long the track plays: the end of its last frame. */
    long durationFlicks();

    /**
     * Whether the frame is of another format than the one before it, so that both may not share a
     * packet; never true of frame 0.
     */
    boolean isFormatChange(int frame);
}

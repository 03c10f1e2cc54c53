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

    /** When a frame begins, counted from the track's start; strictly growing. */
    long startFlicks(int frame);

    /** How long the track plays: the end of its last frame. */
    long durationFlicks();

    /** Whether sampling rate, layer, version or mode differ from those of the frame before. */
    boolean isFormatChange(int frame);
}

package carillon.library.read;

/** What became of the bytes a channel asked for. */
public enum ReadState {
    /** They were copied. */
    READY,
    /** They are on their way. */
    PENDING,
    /** They will not come; {@link TrackReader#fault()} says why. */
    FAILED
}

package carillon.client.decode.status;

/** What the decoder child is doing. */
public enum DecoderPhase {
    /** It is not yet running; frames wait. */
    STARTING,
    /** It runs. */
    RUNNING,
    /** It died and will be started again; the oldest frames are dropped. */
    WAITING,
    /**
     * The machine has no sound device that can be opened, or it failed. Tried again like WAITING;
     * lasts until there is one.
     */
    NO_DEVICE,
    /** Whoever read the sound has gone. It will not be started again. */
    ENDED,
    /** The sound cannot be written. It will not be started again. */
    FAILED,
    /** It was closed. */
    CLOSED
}

package carillon.client.decode;

/** What the decoder child is doing. */
public enum DecoderPhase {
    /** It is not yet running; frames wait. */
    STARTING,
    /** It runs. */
    RUNNING,
    /** It died and will be started again; the oldest frames are dropped. */
    WAITING,
    /** Like WAITING, and the reason is that the machine has no sound device that can be opened. */
    NO_DEVICE,
    /** Whoever read the sound has gone. It will not be started again. */
    ENDED,
    /** The sound cannot be written. It will not be started again. */
    FAILED,
    /** It was closed. */
    CLOSED
}

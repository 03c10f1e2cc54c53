package carillon.server.life;

/** A station that cannot go on the air. The message says what was tried and what to do. */
public final class StationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Because of this. */
    public StationException(String message) {
        super(message);
    }

    /** Because of this, which has a cause. */
    public StationException(String message, Throwable cause) {
        super(message, cause);
    }
}

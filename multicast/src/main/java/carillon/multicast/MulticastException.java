package carillon.multicast;

import java.io.Serial;

/**
 * The network refused something that was asked of it: an interface that is not there, a socket that
 * cannot be opened, a group that cannot be joined. The message says what was tried, where, and what
 * to do about it; it is written for a person.
 */
public final class MulticastException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public MulticastException(String message) {
        super(message);
    }

    public MulticastException(String message, Throwable cause) {
        super(message, cause);
    }
}

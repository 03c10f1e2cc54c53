package carillon.bench;

import java.io.Serial;

/** A measurement that could not be made; the message says what was tried and what is missing. */
public final class BenchException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}

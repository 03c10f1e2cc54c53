package carillon.client;

/**
 * The world failed the client: a file, a device, a socket or a child process. The message is for a
 * person: what was tried, on which address or path, and what to do.
 */
public final class ClientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClientException(String message) {
        super(message);
    }

    public ClientException(String message, Throwable cause) {
        super(message, cause);
    }
}

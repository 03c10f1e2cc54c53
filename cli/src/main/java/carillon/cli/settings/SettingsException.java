package carillon.cli.settings;

/**
 * A configuration file that cannot be used. The message names the file, the line and the key, and
 * says what to do.
 */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }

    SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}

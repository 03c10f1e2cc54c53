package carillon.server.settings;

import java.util.Locale;

/** To whom sessions are announced. */
public enum SapMode {
    /** To nobody. */
    OFF,
    /** To the SAP group of the scope. */
    ON,
    /** To that of the global scope too, where some players look only. */
    ALL;

    /**
     * What a person wrote: {@code on}, {@code off} or {@code all}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static SapMode parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "off" -> OFF;
            case "on" -> ON;
            case "all" -> ALL;
            default -> throw new IllegalArgumentException("'" + text + "' is not on, off or all");
        };
    }
}

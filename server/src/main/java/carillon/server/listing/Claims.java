package carillon.server.listing;

import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import java.util.HashSet;
import java.util.Set;

/**
 * What is claimed about others on the network, of one kind. It can be forged without end; so each
 * line names a claimant that was not named before as long as there is one, that a true one is not
 * hidden behind the many.
 *
 * <p>Threads: owned by its caller.
 */
final class Claims {

    private static final int MOST_REMEMBERED = 1_000;

    private final Recurrence recurrence;
    private final Set<Object> named = new HashSet<>();
    private Object candidate = "";
    private String line = "";

    /**
     * Of which none was heard.
     *
     * @param none the sentence that says so
     */
    Claims(Voice voice, String none) {
        recurrence =
                Recurrence.ofMishaps(
                        voice,
                        this::name,
                        extent -> "%s for a minute; before, %s".formatted(none, extent.of("time")));
    }

    /**
     * Hears one.
     *
     * @param claimant compared by value
     * @param warning what to say of it
     */
    void hear(Object claimant, String warning) {
        if (line.isEmpty() || named.contains(candidate)) {
            candidate = claimant;
            line = warning;
        }
        recurrence.look(1);
    }

    /** Says what is to be said by now. */
    void look() {
        recurrence.look(0);
    }

    private String name(Extent extent) {
        if (named.size() == MOST_REMEMBERED) {
            named.clear();
        }
        named.add(candidate);
        return line + extent.times();
    }
}

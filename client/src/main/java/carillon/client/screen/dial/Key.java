package carillon.client.screen.dial;

/** A key that a person pressed. */
public sealed interface Key {

    /**
     * A digit.
     *
     * @param value 0 to 9
     */
    record Digit(int value) implements Key {

        public Digit {
            if (value < 0 || value > 9) {
                throw new IllegalArgumentException("no digit: " + value);
            }
        }
    }

    /** Chooses another channel. */
    enum Move implements Key {
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END
    }

    /** Mends the number that is being typed. */
    enum Edit implements Key {
        ERASE,
        CANCEL
    }

    /** Does something. */
    enum Command implements Key {
        PLAY,
        PREVIOUS,
        NEXT,
        LOUDER,
        SOFTER,
        MUTE,
        REDRAW,
        SUSPEND,
        QUIT
    }

    /** None was pressed, or one without a meaning. */
    record None() implements Key {}
}

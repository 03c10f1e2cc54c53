package carillon.client.screen.dial;

import carillon.client.onair.ListedChannel;
import java.time.Duration;
import java.util.List;

/**
 * The digits of a channel number, as they are typed. A number is complete when no channel has a
 * longer one that begins so, or when no further digit comes within {@link #TIMEOUT}.
 *
 * <p>Threads: owned by its caller.
 */
final class NumberEntry {

    /** How long to wait for the next digit. */
    static final Duration TIMEOUT = Duration.ofMillis(900);

    private static final int MOST_DIGITS = 9;

    private String typed = "";
    private long deadlineNanos;

    /** Takes a digit; no number begins with zero. */
    void add(int digit, long nowNanos) {
        if (typed.length() < MOST_DIGITS && !(typed.isEmpty() && digit == 0)) {
            typed += digit;
        }
        deadlineNanos = nowNanos + TIMEOUT.toNanos();
    }

    /** Takes the last digit back. */
    void erase(long nowNanos) {
        if (!typed.isEmpty()) {
            typed = typed.substring(0, typed.length() - 1);
            deadlineNanos = nowNanos + TIMEOUT.toNanos();
        }
    }

    void clear() {
        typed = "";
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Whether more digits may not come any more. */
    boolean isComplete(List<ListedChannel> channels, long nowNanos) {
        return !typed.isEmpty()
                && (deadlineNanos - nowNanos <= 0
                        || channels.stream().noneMatch(this::isBeginningOf));
    }

    /** Whether the channel has the number typed. */
    boolean isNumberOf(ListedChannel channel) {
        return Integer.toString(channel.number()).equals(typed);
    }

    /** The digits. */
    @Override
    public String toString() {
        return typed;
    }

    private boolean isBeginningOf(ListedChannel channel) {
        String number = Integer.toString(channel.number());
        return number.length() > typed.length() && number.startsWith(typed);
    }
}

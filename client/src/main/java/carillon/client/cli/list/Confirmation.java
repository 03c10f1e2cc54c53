package carillon.client.cli.list;

import carillon.client.onair.ChannelChoice;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.tuner.Tuner;
import carillon.protocol.time.NanoSource;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ParameterException;

/**
 * The second after a channel was found by what a person typed, in which another station may tell of
 * a channel that is meant as well. There is none to wait for if the station was typed too.
 *
 * <p>Threads: for one.
 */
public final class Confirmation {

    /** By then every server has sent its beacon, which it does each second. */
    static final Duration ALL_SPEAK = Duration.ofMillis(1_100);

    private static final int UNMISTAKABLE_DIGITS = 8;

    private final String argument;
    private final Refusals refusals;
    private final NanoSource nanoTime;
    private final long endNanos;
    private boolean isOver;

    /** Begins now, with the channel that was found. */
    Confirmation(String argument, ListedChannel found, Refusals refusals, NanoSource nanoTime) {
        this.argument = argument;
        this.refusals = refusals;
        this.nanoTime = nanoTime;
        long waitNanos = namesStation(argument, found) ? 0 : ALL_SPEAK.toNanos();
        this.endNanos = nanoTime.nanos() + waitNanos;
    }

    /**
     * Looks at a list, until once after the second is over.
     *
     * @throws ParameterException if several channels are meant
     */
    public void look(ProgramList list) {
        if (!isOver) {
            isOver = leftNanos() <= 0;
            ambiguous(list).ifPresent(this::refuse);
        }
    }

    /**
     * Waits until the second is over.
     *
     * @throws ParameterException if several channels are meant
     */
    void await(Tuner tuner) throws InterruptedException {
        Duration left = Duration.ofNanos(Math.max(0, leftNanos()));
        tuner.await(this::ambiguous, left).ifPresent(this::refuse);
    }

    private long leftNanos() {
        return endNanos - nanoTime.nanos();
    }

    private Optional<ChannelChoice.Ambiguous> ambiguous(ProgramList list) {
        return ChannelChoice.of(argument, list) instanceof ChannelChoice.Ambiguous several
                ? Optional.of(several)
                : Optional.empty();
    }

    private void refuse(ChannelChoice.Ambiguous several) {
        throw refusals.ambiguous(argument, several.channels());
    }

    private static boolean namesStation(String argument, ListedChannel found) {
        String digits = argument.substring(argument.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return argument.contains("@")
                && digits.length() >= UNMISTAKABLE_DIGITS
                && found.station().toString().startsWith(digits);
    }
}

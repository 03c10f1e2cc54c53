package carillon.server.watch;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Speaks of what happens again and again: at once, then after 10 s, 1 min, 10 min, 1 h and every
 * hour, each time with the sum since it began; and when it is over. What begins again soon after it
 * was over goes on in that rhythm, but waits no longer than a minute: what begins and ends all the
 * time is four lines in its first minute, then two a minute. Nothing is left out of the sums.
 *
 * <p>Threads: owned by its caller.
 */
public final class Recurrence {

    /** Between a line and the next. */
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(50),
                    Duration.ofMinutes(9),
                    Duration.ofMinutes(50),
                    Duration.ofHours(1));

    private static final long LONGEST_MUTE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long CALM_NANOS = Duration.ofMinutes(10).toNanos();

    /** What is over when it did not happen for so long, and whether its end is worth a line. */
    private enum Kind {
        OUTAGE(Duration.ofSeconds(2), true),
        MISHAPS(Duration.ofMinutes(1), false);

        private final long quietNanos;
        private final boolean endsAloud;

        Kind(Duration quiet, boolean endsAloud) {
            quietNanos = quiet.toNanos();
            this.endsAloud = endsAloud;
        }
    }

    private final Kind kind;
    private final Voice voice;
    private final Function<Extent, String> goesOn;
    private final Function<Extent, String> isOver;
    private boolean isOpen;
    private long total;
    private long told;
    private int step;
    private boolean hasHappened;
    private long lookedNanos;
    private long begunNanos;
    private long lastNanos;
    private long nextNanos;

    private Recurrence(
            Kind kind,
            Voice voice,
            Function<Extent, String> goesOn,
            Function<Extent, String> isOver) {
        this.kind = kind;
        this.voice = voice;
        this.goesOn = goesOn;
        this.isOver = isOver;
        lookedNanos = voice.clock().nanos();
    }

    /**
     * Of something that is in the way as long as it lasts: over after 2 s without it, which is
     * always said.
     *
     * @param goesOn the line that says that it happens
     * @param isOver the line that says that it does no longer
     */
    public static Recurrence ofOutage(
            Voice voice, Function<Extent, String> goesOn, Function<Extent, String> isOver) {
        return new Recurrence(Kind.OUTAGE, voice, goesOn, isOver);
    }

    /**
     * Of single mishaps: over after a minute without one, which is said if there were more than
     * were told.
     *
     * @param goesOn the line that says that it happens
     * @param isOver the line that says how often it happened in all
     */
    public static Recurrence ofMishaps(
            Voice voice, Function<Extent, String> goesOn, Function<Extent, String> isOver) {
        return new Recurrence(Kind.MISHAPS, voice, goesOn, isOver);
    }

    /**
     * Takes note, and speaks if it is time to; to be called about once a second.
     *
     * @param more how often it happened since the last look, mostly 0
     */
    public void look(long more) {
        long now = voice.clock().nanos();
        if (more > 0) {
            happened(more, now);
        }
        if (isOpen && now - nextNanos >= 0 && (more > 0 || told == 0)) {
            tell(now);
        }
        if (isOpen && told > 0 && now - lastNanos >= kind.quietNanos) {
            end(now);
        }
        lookedNanos = now;
    }

    /** Says what it has not told yet, because nobody will look any more. */
    public void finish() {
        if (isOpen && total > told) {
            tell(voice.clock().nanos());
        }
    }

    private void happened(long more, long now) {
        if (!isOpen) {
            isOpen = true;
            begunNanos = lookedNanos;
            total = 0;
            told = 0;
            if (!hasHappened || now - lastNanos >= CALM_NANOS) {
                step = 0;
                nextNanos = now;
            }
        }
        hasHappened = true;
        total += more;
        lastNanos = now;
    }

    private void tell(long now) {
        voice.say().accept(goesOn.apply(extent()));
        told = total;
        nextNanos = now + WAITS.get(step).toNanos();
        step = Math.min(step + 1, WAITS.size() - 1);
    }

    private void end(long now) {
        isOpen = false;
        if (kind.endsAloud || total > told) {
            voice.say().accept(isOver.apply(extent()));
        }
        if (nextNanos - now > LONGEST_MUTE_NANOS) {
            nextNanos = now + LONGEST_MUTE_NANOS;
        }
    }

    private Extent extent() {
        return new Extent(total, Duration.ofNanos(lastNanos - begunNanos));
    }
}

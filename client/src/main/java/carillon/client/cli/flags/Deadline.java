package carillon.client.cli.flags;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.protocol.time.NanoSource;
import java.time.Duration;
import java.util.Optional;

/** When a command is over that {@code --for} may have limited. */
public final class Deadline {

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** So long from now; without a limit a hundred years. */
    public static Deadline in(Optional<Duration> time) {
        Duration limit = time.filter(each -> each.compareTo(FOR_EVER) < 0).orElse(FOR_EVER);
        return new Deadline(NanoSource.SYSTEM.nanos() + limit.toNanos());
    }

    /** The flag that limits a command. */
    public static Value<Duration> flag(CommandShape command) {
        return command.value(
                "--for",
                "DURATION",
                Form.DURATION,
                "Stop after so long, such as 90s or 1h30m. Default: when told to.");
    }

    public boolean isOver() {
        return nanos - NanoSource.SYSTEM.nanos() <= 0;
    }

    /** What is left, but at most so many milliseconds; rounded up. */
    public long leftMillis(long most) {
        return Math.clamp((nanos - NanoSource.SYSTEM.nanos()) / 1_000_000 + 1, 0, most);
    }
}

package carillon.client.decode.process;

import java.time.Duration;

/** How long a child that died is left alone: longer each time, unless it had lived for a while. */
public final class BackOff {

    static final Duration SHORTEST = Duration.ofMillis(100);
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** A child that lived so long was well. */
    static final Duration WELL = Duration.ofSeconds(10);

    private Duration next = SHORTEST;

    /** How long to wait after a child that lived so long. */
    public Duration after(Duration life) {
        Duration wait = life.compareTo(WELL) >= 0 ? SHORTEST : next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return wait;
    }
}

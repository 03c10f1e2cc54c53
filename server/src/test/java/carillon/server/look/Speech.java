package carillon.server.look;

import carillon.protocol.time.NanoSource;
import carillon.server.watch.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Seconds that pass, and the lines that are said the while. */
final class Speech {

    private final List<String> lines = new ArrayList<>();
    private long nanos;

    NanoSource clock() {
        return () -> nanos;
    }

    Voice voice() {
        return new Voice(clock(), lines::add);
    }

    List<String> lines() {
        return lines;
    }

    /** Lets seconds pass, with a look in each. */
    void look(Runnable look, int seconds) {
        for (int i = 0; i < seconds; i++) {
            nanos += Duration.ofSeconds(1).toNanos();
            look.run();
        }
    }
}

package carillon.client.decode.process;

import carillon.client.decode.pipe.ChildInput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One decoder child from its start to its end: the process and the threads that read from it.
 *
 * <p>Threads: owned by the one that feeds; {@link #kill} from any.
 *
 * @param process that is running
 * @param input to its standard input
 * @param readers of its other streams, running
 * @param longest how long it may go on once its input is closed
 * @param dying how long it has after it was asked to end, before it is killed
 */
public record ChildLife(
        Process process, ChildInput input, List<Thread> readers, Duration longest, Duration dying) {

    // A process that the child left behind may hold the streams open.
    private static final long READERS_END_MILLIS = 1_000;

    private static final long LOOK_MILLIS = 10;

    /** Whether the process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Closes the input and waits for the end, but kills what does not end in time; returns what the
     * process exited with.
     */
    public int end() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // It is dead already, and what it has not read is lost with it.
        }
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
        int status = process.waitFor();
        for (Thread reader : readers) {
            reader.join(READERS_END_MILLIS);
        }
        return status;
    }

    /** Ends it by force, and what it started. */
    public void kill() throws InterruptedException {
        // Once a process has ended, nobody knows any more what it started.
        List<ProcessHandle> known = family().toList();
        if (!dying.isZero()) {
            known.forEach(ProcessHandle::destroy);
            awaitEnd(known);
        }
        Stream.concat(known.stream(), family()).forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits for all, as long as they have to die. */
    private void awaitEnd(List<ProcessHandle> asked) throws InterruptedException {
        for (long left = dying.toMillis();
                left > 0 && asked.stream().anyMatch(ProcessHandle::isAlive);
                left -= LOOK_MILLIS) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    // Handles: Process.destroy closes the input as well, and waits for whoever is writing to it.
    private Stream<ProcessHandle> family() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }
}

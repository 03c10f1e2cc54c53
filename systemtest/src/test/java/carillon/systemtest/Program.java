package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A program running as a process of its own, with what it has printed so far. Closing it ends it
 * and its children, by process id.
 *
 * <p>Threads: one daemon thread reads each of its streams; everything else is for the test's
 * thread.
 */
final class Program implements AutoCloseable {

    private final List<String> words;
    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Thread outputReader;
    private final Thread errorReader;

    private Program(List<String> words, Process process) {
        this.words = words;
        this.process = process;
        this.outputReader = collect(process.getInputStream(), output);
        this.errorReader = collect(process.getErrorStream(), errors);
    }

    /** Starts a program with the environment of the test and the changes given. */
    static Program start(List<String> words, Map<String, String> environment) {
        // A test that was started in the background ignores Ctrl-C; its children should not.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try {
            return new Program(words, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + words, e);
        }
    }

    static Program start(List<String> words) {
        return start(words, Map.of());
    }

    long pid() {
        return process.pid();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    List<String> output() {
        return output;
    }

    List<String> errors() {
        return errors;
    }

    /** Everything printed so far, standard output first. */
    String transcript() {
        return words + "\n" + String.join("\n", output) + "\n" + String.join("\n", errors);
    }

    /**
     * Waits until either stream has a line in which the pattern is found, and returns that line.
     */
    String awaitLine(String pattern, Duration limit) {
        Pattern wanted = Pattern.compile(pattern);
        Awaitility.await(words + " prints " + pattern)
                .atMost(limit)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> prints(wanted) || !isRunning());
        if (!isRunning()) {
            awaitExit(limit); // what it printed last may not have been read yet
        }
        return lines().filter(line -> wanted.matcher(line).find())
                .findFirst()
                .orElseThrow(() -> new AssertionError("ended early: " + transcript()));
    }

    /**
     * Lets the program run for a while, and fails if it ends meanwhile: for what only time can
     * show.
     */
    void letRun(Duration time) {
        assertThat(endsWithin(time)).as("%s goes on:%n%s", words, transcript()).isFalse();
    }

    /** Waits for the program to end by itself, and answers whether it did. */
    boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + words, e);
        }
    }

    /** Waits for the program to end by itself and returns its exit code. */
    int awaitExit(Duration limit) {
        try {
            assertThat(endsWithin(limit))
                    .as("%s ends within %s:%n%s", words, limit, transcript())
                    .isTrue();
            outputReader.join(2_000);
            errorReader.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + words, e);
        }
        return process.exitValue();
    }

    /** Asks the program to end (SIGTERM) and returns its exit code. */
    int stop(Duration limit) {
        process.toHandle().destroy(); // a process's own closes its pipes, with what it says last
        return awaitExit(limit);
    }

    /** Sends a signal by its name, such as {@code STOP} or {@code INT}. */
    void signal(String name) {
        try (Program kill = start(List.of("kill", "-" + name, Long.toString(pid())))) {
            assertThat(kill.awaitExit(Duration.ofSeconds(5))).isZero();
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> family =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        awaitExit(Duration.ofSeconds(10));
    }

    private boolean prints(Pattern wanted) {
        return lines().anyMatch(line -> wanted.matcher(line).find());
    }

    private Stream<String> lines() {
        return Stream.concat(output.stream(), errors.stream());
    }

    private static Thread collect(InputStream from, List<String> into) {
        return Thread.ofPlatform()
                .name("transcript")
                .daemon()
                .start(() -> {
                    try (BufferedReader lines =
                            new BufferedReader(
                                    new InputStreamReader(from, StandardCharsets.UTF_8))) {
                        lines.lines().forEach(into::add);
                    } catch (IOException | UncheckedIOException e) {
                        // The process is gone and its pipe with it: what was read is what there is.
                        into.add("(stream closed: " + e.getMessage() + ")");
                    }
                });
    }
}

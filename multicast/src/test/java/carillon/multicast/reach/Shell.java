package carillon.multicast.reach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts programs, and talks with them line by line. */
final class Shell implements AutoCloseable {

    private final Process process;
    private final BufferedWriter input;
    private final BufferedReader output;

    private Shell(Process process) {
        this.process = process;
        this.input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** Starts a program; both its streams are read together. */
    static Shell start(List<String> words) {
        try {
            return new Shell(new ProcessBuilder(words).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + words, e);
        }
    }

    /** Runs a program to its end. */
    static void run(String... words) {
        try (Shell shell = start(List.of(words))) {
            String said = String.join("\n", shell.output.lines().toList());
            if (shell.process.waitFor() != 0) {
                throw new IllegalStateException(List.of(words) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + List.of(words), e);
        }
    }

    String ask(String line) {
        try {
            input.write(line);
            input.newLine();
            input.flush();
            return nextLine();
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + line, e);
        }
    }

    /** The next line the program prints; waits for it. */
    String nextLine() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("the program has ended: " + process.info());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from " + process.info(), e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

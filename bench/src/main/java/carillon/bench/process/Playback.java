package carillon.bench.process;

import carillon.bench.BenchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that plays to its standard output, and when it began to.
 *
 * <p>Threads: one; {@code listener}, a daemon, takes what is played and throws it away.
 */
public final class Playback implements AutoCloseable {

    private static final int CHUNK_BYTES = 1 << 16;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long startNanos = System.nanoTime();
    private final CompletableFuture<Long> firstSampleNanos = new CompletableFuture<>();
    private final Program program;
    private final int headBytes;

    private Playback(List<String> words, int headBytes, Path complaints) {
        this.program = Program.withOutput(words, complaints);
        this.headBytes = headBytes;
    }

    /**
     * Starts a program.
     *
     * @param headBytes how much it prints ahead of the first sample
     * @param complaints the file for what it says beside
     */
    public static Playback start(List<String> words, int headBytes, Path complaints) {
        Playback playback = new Playback(words, headBytes, complaints);
        Thread.ofPlatform().daemon().name("listener").start(playback::listen);
        return playback;
    }

    private void listen() {
        byte[] chunk = new byte[CHUNK_BYTES];
        long total = 0;
        InputStream output = program.output();
        try {
            for (int bytes = output.read(chunk); bytes >= 0; bytes = output.read(chunk)) {
                total += bytes;
                if (total > headBytes) {
                    firstSampleNanos.complete(System.nanoTime());
                }
            }
        } catch (IOException e) {
            // It was ended.
        }
        firstSampleNanos.completeExceptionally(new BenchException("ended before the first sample"));
    }

    /** The program. */
    public Program program() {
        return program;
    }

    /**
     * From before the start to the first sample, in milliseconds.
     *
     * @throws BenchException if none comes in time
     */
    public double millisToFirstSample(Duration patience) throws InterruptedException {
        try {
            long nanos = firstSampleNanos.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return (nanos - startNanos) / NANOS_PER_MILLI;
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchException("nothing was played", e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}

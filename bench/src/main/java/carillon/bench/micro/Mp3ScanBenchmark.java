package carillon.bench.micro;

import carillon.bench.material.Mp3Maker;
import carillon.library.mp3.Mp3Scan;
import carillon.library.mp3.Mp3Scanner;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Scanning a file of 1 MB: the operations in a second are megabytes in a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class Mp3ScanBenchmark {

    // 16,000 bytes a second.
    private final MemoryFile file = new MemoryFile(Mp3Maker.silence(Duration.ofMillis(62_500)));
    private final Mp3Scanner scanner = new Mp3Scanner();

    /** Frame headers, table, digest and tags. */
    @Benchmark
    public Mp3Scan scan() throws IOException {
        return scanner.scan("radio.mp3", file);
    }
}

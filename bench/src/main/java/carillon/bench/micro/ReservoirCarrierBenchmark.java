package carillon.bench.micro;

import carillon.protocol.mpa.ReservoirCarrier;
import java.nio.ByteBuffer;
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

/** Blanking a frame whose reservoir is missing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReservoirCarrierBenchmark {

    private static final int FRAME_BYTES = 417;

    private final ByteBuffer plain = frame(0xFFFB9000);
    private final ByteBuffer withChecksum = frame(0xFFFA9000);

    private static ByteBuffer frame(int header) {
        return ByteBuffer.allocateDirect(FRAME_BYTES).putInt(0, header);
    }

    /** A frame without checksum. */
    @Benchmark
    public int blank() {
        return ReservoirCarrier.blank(plain, 0, FRAME_BYTES, 200);
    }

    /** A frame whose checksum is to be made anew. */
    @Benchmark
    public int blankWithChecksum() {
        return ReservoirCarrier.blank(withChecksum, 0, FRAME_BYTES, 200);
    }
}

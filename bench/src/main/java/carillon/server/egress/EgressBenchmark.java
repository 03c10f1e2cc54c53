package carillon.server.egress;

import carillon.multicast.send.Destination;
import carillon.server.egress.pacing.TickPolicy;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A packet's way through the egress without the network: committed to its lane, found due in the
 * heap of all lanes, judged, handed to the sender, its slot given back.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class EgressBenchmark {

    private static final int PACKET_BYTES = 1_270;
    private static final int TIMESTAMP_STEP = 7_053;
    private static final long PERIOD_NANOS = 78_367_347;
    private static final long IDLE_NANOS = 50_000_000;

    /** How many lanes wait in the heap. */
    @Param({"100", "1000", "10000"})
    public int lanes;

    private final List<Lane> all = new ArrayList<>();
    private EgressLoop loop;
    private long now;
    private int lane;
    private int timestamp;

    /** Two packets into every lane, the lanes spread over a period. */
    @Setup
    public void fill() {
        loop = new EgressLoop(new CountingSender(), TickPolicy.EXACT, () -> now);
        Destination group = Destination.of(new InetSocketAddress("239.9.1.1", 5004));
        LaneShape shape = LaneShape.forRate(12.8, PACKET_BYTES);
        for (int i = 0; i < lanes; i++) {
            Lane made = new Lane(shape, List.of(group), loop.rearmed());
            all.add(made);
            commit(made, phase(i));
            commit(made, phase(i) + PERIOD_NANOS);
        }
        loop.turn(-1, IDLE_NANOS);
    }

    private long phase(int number) {
        return PERIOD_NANOS * number / lanes;
    }

    private void commit(Lane to, long deadlineNanos) {
        to.claim();
        to.commitMedia(deadlineNanos, PACKET_BYTES, timestamp);
    }

    /** One packet. */
    @Benchmark
    public long packet() {
        Lane due = all.get(lane);
        long deadline = due.deadline();
        now = deadline;
        long next = loop.turn(deadline, IDLE_NANOS);
        timestamp += TIMESTAMP_STEP;
        commit(due, deadline + 2 * PERIOD_NANOS);
        lane = lane + 1 == lanes ? 0 : lane + 1;
        return next;
    }
}

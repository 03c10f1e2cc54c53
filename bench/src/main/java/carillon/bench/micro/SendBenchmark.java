package carillon.bench.micro;

import carillon.multicast.network.Loopback;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendOptions;
import carillon.multicast.send.Slab;
import carillon.multicast.socket.Senders;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sending a batch on loopback, where nobody has joined: time for the whole batch. Most of it is the
 * kernel's.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class SendBenchmark {

    private static final int DATAGRAM_BYTES = 1_270;
    private static final int MOST = 64;
    private static final String FIRST_GROUP = "239.9.1.";
    private static final int PORT = 5004;

    /** Through which call: sendmmsg, or one by one through the JDK. */
    @Param({"sendmmsg", "nio"})
    public String way;

    /** Datagrams in a batch, each to a group of its own. */
    @Param({"1", "16", "64"})
    public int batch;

    private final Slab slab = Slab.allocate(MOST * DATAGRAM_BYTES);
    private List<Destination> groups;
    private BatchSender sender;

    /** Opens the sender. */
    @Setup
    public void open() {
        System.setProperty(Senders.PROPERTY, way);
        sender = Senders.open(SendOptions.on(Loopback.path(StandardProtocolFamily.INET)));
        groups =
                IntStream.rangeClosed(1, MOST)
                        .mapToObj(last -> new InetSocketAddress(FIRST_GROUP + last, PORT))
                        .map(Destination::of)
                        .toList();
    }

    /** Closes the sender. */
    @TearDown
    public void close() {
        sender.close();
    }

    /** Collects a batch and flushes it. */
    @Benchmark
    public int send() {
        for (int i = 0; i < batch; i++) {
            sender.add(slab, i * DATAGRAM_BYTES, DATAGRAM_BYTES, groups.get(i));
        }
        return sender.flush();
    }
}

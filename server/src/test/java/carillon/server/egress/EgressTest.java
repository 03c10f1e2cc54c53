package carillon.server.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.multicast.send.BatchSender;
import carillon.protocol.time.NanoSource;
import carillon.server.egress.pacing.TickPolicy;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EgressTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final CollectingSender collecting = new CollectingSender(64);
    private final CountingSender counting = new CountingSender();
    private final Egress egress = egress("egress-test", collecting);
    private final Egress silent = egress("egress-measured", counting);

    private static Egress egress(String name, BatchSender sender) {
        return new Egress(name, sender, TickPolicy.EXACT, NanoSource.SYSTEM);
    }

    @AfterEach
    void close() {
        egress.close();
        silent.close();
    }

    @Test
    void sendsWhatAProducerCommitsWhileItSleeps() {
        egress.start();
        Lane lane = egress.open(Lanes.SHAPE, List.of(Lanes.MEDIA));
        await().atMost(LONG_ENOUGH).until(() -> egress.turns() > 1);

        Lanes.media(lane, System.nanoTime(), 42);

        await().atMost(LONG_ENOUGH).until(lane::isEmpty);
        assertThat(collecting.payloads()).containsExactly(42);
    }

    @Test
    void turnsAtLeastTenTimesASecondWithNothingToSend() {
        egress.start();
        long start = System.nanoTime();

        await().atMost(LONG_ENOUGH).until(() -> egress.turns() >= 20);

        // Generous to a busy machine: idle turns are 50 ms apart.
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    @Test
    void losesNoLaneThatRunsEmptyAgainAndAgain() {
        silent.start();
        int rounds = 20_000;
        List<Producer> producers =
                IntStream.range(0, 2).mapToObj(_ -> new Producer(silent, rounds)).toList();

        producers.forEach(Thread::start);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> producers.stream().allMatch(Producer::isDone));
        long late = producers.stream().mapToLong(producer -> producer.lane.late()).sum();
        assertThat(counting.sent() + late).isEqualTo(4L * rounds);
    }

    @Test
    void allocatesNothingWhileItSends() {
        silent.start();
        Lane lane = silent.open(Lanes.SHAPE, List.of(Lanes.MEDIA));
        long id = threadId("egress-measured");
        feed(lane, 20_000);

        long before = THREADS.getThreadAllocatedBytes(id);
        feed(lane, 20_000);
        long allocated = THREADS.getThreadAllocatedBytes(id) - before;

        // Whatever the machine does on the side; a byte a packet would be 20,000.
        assertThat(allocated).isLessThan(2_000);
    }

    @Test
    void allocatesNothingInTheProducer() {
        silent.start();
        Lane lane = silent.open(Lanes.SHAPE, List.of(Lanes.MEDIA));
        feed(lane, 20_000);

        long before = THREADS.getCurrentThreadAllocatedBytes();
        feed(lane, 20_000);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThan(2_000);
    }

    @Test
    void forgetsWhatWaitsInADiscardedLane() {
        egress.start();
        Lane lane = egress.open(Lanes.SHAPE, List.of(Lanes.MEDIA));
        Lanes.media(lane, System.nanoTime() + LONG_ENOUGH.toNanos(), 1);

        egress.discard(lane);

        assertThat(lane.isEmpty()).isTrue();
        Lanes.media(lane, System.nanoTime(), 2);
        await().atMost(LONG_ENOUGH).until(() -> collecting.payloads().equals(List.of(2)));
    }

    @Test
    void takesCommandsBeforeItsStartAndAfterItsEnd() {
        Lane lane = egress.open(Lanes.SHAPE, List.of(Lanes.MEDIA));
        Lanes.media(lane, 0, 1);
        egress.discard(lane);
        assertThat(lane.isEmpty()).isTrue();
        egress.start();
        egress.close();

        egress.remove(lane);

        assertThat(collecting.sent()).isEmpty();
    }

    @Test
    void finishesACommandAlthoughItsCallerIsInterrupted() {
        egress.start();
        Lane lane = egress.open(Lanes.SHAPE, List.of(Lanes.MEDIA));
        Lanes.media(lane, System.nanoTime() + LONG_ENOUGH.toNanos(), 1);

        Thread.currentThread().interrupt();
        egress.discard(lane);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(lane.isEmpty()).isTrue();
    }

    @Test
    void closesItsSenderOnceAndForAll() {
        egress.start();

        egress.close();
        egress.close();

        assertThat(collecting.isClosed()).isTrue();
    }

    @Test
    void closesItsSenderWithoutEverHavingStarted() {
        egress.close();

        assertThat(collecting.isClosed()).isTrue();
    }

    private static void feed(Lane lane, int packets) {
        for (int i = 0; i < packets; i++) {
            waitForRoom(lane);
            lane.commitMedia(System.nanoTime(), 4, i);
        }
        while (!lane.isEmpty()) {
            LockSupport.parkNanos(10_000);
        }
    }

    private static void waitForRoom(Lane lane) {
        while (lane.claim() == Lane.FULL) {
            LockSupport.parkNanos(10_000);
        }
    }

    private static long threadId(String name) {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(info -> info.getThreadName().equals(name))
                .mapToLong(ThreadInfo::getThreadId)
                .findAny()
                .orElseThrow();
    }

    /**
     * Commits two packets with a short random pause between them, so that the second often comes
     * while the egress is about to leave the lane; then waits until both are gone.
     */
    private static final class Producer extends Thread {

        final Lane lane;
        private final int rounds;
        private final SplittableRandom random = new SplittableRandom(3);
        private volatile boolean done;

        Producer(Egress egress, int rounds) {
            super("producer");
            setDaemon(true);
            this.rounds = rounds;
            lane = egress.open(new LaneShape(4, 64), List.of(Lanes.MEDIA));
        }

        boolean isDone() {
            return done;
        }

        @Override
        public void run() {
            for (int i = 0; i < rounds; i++) {
                commit();
                for (int spin = random.nextInt(100); spin > 0; spin--) {
                    Thread.onSpinWait();
                }
                commit();
                while (!lane.isEmpty()) {
                    Thread.onSpinWait();
                }
            }
            done = true;
        }

        private void commit() {
            lane.claim();
            lane.commitOther(System.nanoTime(), 4, 0);
        }
    }
}

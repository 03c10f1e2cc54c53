package carillon.client.receive.order;

import static carillon.client.receive.order.Packets.SPACING_NANOS;
import static carillon.client.receive.order.Packets.packet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import carillon.client.receive.order.Link.Weather;
import carillon.protocol.rtp.RtpPacket;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.rtp.SequenceNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JitterBufferTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final long MILLI = 1_000_000;

    private final Recorder recorder = new Recorder();
    private final JitterBuffer buffer = new JitterBuffer(PATIENCE, recorder);

    @Test
    void passesPacketsInOrderAtOnce() {
        buffer.accept(packet(7), 0);
        assertThat(recorder.events).containsExactly("7");

        buffer.accept(packet(8), SPACING_NANOS);
        assertThat(recorder.events).containsExactly("7", "8");
        assertThat(buffer.isWaiting()).isFalse();
    }

    @Test
    void waitsAtAGapAndPassesTheMissingPacketWhenItComes() {
        accept(1, 3, 4);
        assertThat(recorder.events).containsExactly("1");

        accept(2);
        assertThat(recorder.events).containsExactly("1", "2", "3", "4");
        assertThat(buffer.counts().reordered()).isEqualTo(1);
        assertThat(buffer.counts().lost()).isZero();
    }

    @Test
    void givesAGapUpWhenThePatienceIsOver() {
        buffer.accept(packet(1), 0);
        buffer.accept(packet(4), 10 * MILLI);
        assertThat(buffer.deadlineNanos()).isEqualTo(210 * MILLI);

        buffer.poll(210 * MILLI - 1);
        assertThat(recorder.events).containsExactly("1");
        buffer.poll(210 * MILLI);
        assertThat(recorder.events).containsExactly("1", "gap 2", "4");
        assertThat(buffer.counts().lost()).isEqualTo(2);
    }

    @Test
    void aSecondGapHasAPatienceOfItsOwn() {
        buffer.accept(packet(1), 0);
        buffer.accept(packet(3), 10 * MILLI);
        buffer.accept(packet(5), 90 * MILLI);

        buffer.poll(210 * MILLI);
        assertThat(recorder.events).containsExactly("1", "gap 1", "3");
        assertThat(buffer.deadlineNanos()).isEqualTo(290 * MILLI);
        buffer.poll(290 * MILLI);
        assertThat(recorder.events).containsExactly("1", "gap 1", "3", "gap 1", "5");
    }

    @Test
    void theLongestWaitCountsWhenPacketsAreReorderedBehindAGap() {
        buffer.accept(packet(1), 0);
        buffer.accept(packet(4), 10 * MILLI);
        buffer.accept(packet(3), 20 * MILLI);

        assertThat(buffer.deadlineNanos()).isEqualTo(210 * MILLI);
    }

    @Test
    void zeroPatienceGivesUpAtOnce() {
        JitterBuffer impatient = new JitterBuffer(Duration.ZERO, recorder);
        impatient.accept(packet(1), 0);
        impatient.accept(packet(3), 1);

        assertThat(recorder.events).containsExactly("1", "gap 1", "3");
    }

    @Test
    void refusesNegativePatience() {
        assertThatThrownBy(() -> new JitterBuffer(Duration.ofMillis(-1), recorder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-0.001S");
    }

    @Test
    void dropsAndCountsDuplicatesPassedAndWaiting() {
        accept(1, 1, 3, 3, 2, 2, 1);

        assertThat(recorder.events).containsExactly("1", "2", "3");
        assertThat(buffer.counts().duplicated()).isEqualTo(4);
        assertThat(buffer.counts().received()).isEqualTo(3);
    }

    @Test
    void countsAPacketThatComesAfterItWasGivenUpAsLateOnce() {
        buffer.accept(packet(1), 0);
        buffer.accept(packet(3), 0);
        buffer.poll(PATIENCE.toNanos());
        buffer.accept(packet(2), PATIENCE.toNanos() + 1);
        buffer.accept(packet(2), PATIENCE.toNanos() + 2);

        assertThat(recorder.events).containsExactly("1", "gap 1", "3");
        assertThat(buffer.counts().late()).isEqualTo(1);
        assertThat(buffer.counts().lost()).isEqualTo(1);
        assertThat(buffer.counts().duplicated()).isEqualTo(1);
    }

    @Test
    void goesThroughTheWrapOfSequenceNumbersWithGapsAndReordering() {
        accept(65_533, 65_535, 65_534, 65_537, 65_536, 65_539);
        buffer.poll(Long.MAX_VALUE);

        assertThat(recorder.events)
                .containsExactly("65533", "65534", "65535", "65536", "65537", "gap 1", "65539");
    }

    @Test
    void keepsTheLastPacketsOfASecondCycleApartFromTheFirst() {
        for (long index = 0; index < 150_000; index++) {
            buffer.accept(packet(index), index * SPACING_NANOS);
        }

        assertThat(recorder.events).hasSize(150_000);
        assertThat(buffer.counts().duplicated()).isZero();
        assertThat(buffer.counts().restarts()).isZero();
    }

    @Test
    void passesTheWrapOfTimestamps() {
        long wrap = (1L << 32) / Packets.SPACING_TICKS;
        for (long index = wrap - 10; index < wrap + 10; index++) {
            buffer.accept(packet(index), index * SPACING_NANOS);
        }

        assertThat(recorder.events).hasSize(20);
        assertThat(buffer.counts().jitterNanos()).isLessThan(MILLI);
    }

    @Test
    void aLonePacketFarAwayIsAStray() {
        accept(1, 2, 20_000, 3, 4);

        assertThat(recorder.events).containsExactly("1", "2", "3", "4");
        assertThat(buffer.counts().stray()).isEqualTo(1);
        assertThat(buffer.counts().lost()).isZero();
    }

    @Test
    void twoPacketsInSequenceFarAwayAreANewStream() {
        accept(1, 2, 20_000, 20_001, 20_002);

        assertThat(recorder.events).containsExactly("1", "2", "restart", "20000", "20001", "20002");
        assertThat(buffer.counts().restarts()).isEqualTo(1);
        assertThat(buffer.counts().lost()).isZero();
    }

    @Test
    void aStreamThatStepsBackFarBeginsAnew() {
        accept(30_000, 30_001, 5, 6, 7);

        assertThat(recorder.events).containsExactly("30000", "30001", "restart", "5", "6", "7");
    }

    @Test
    void aLongSilenceInOneStreamIsLossNotARestart() {
        accept(1, 2, 1_003, 1_004);

        assertThat(recorder.events).containsExactly("1", "2", "gap 1000", "1003", "1004");
        assertThat(buffer.counts().lost()).isEqualTo(1_000);
        assertThat(buffer.counts().restarts()).isZero();
    }

    @Test
    void anotherSsrcBeginsAnewWhenASecondPacketConfirmsIt() {
        accept(1, 2, 4);
        buffer.accept(packet(100, 99), 0);
        assertThat(recorder.events).containsExactly("1", "2");
        buffer.accept(packet(101, 99), 0);

        assertThat(recorder.events)
                .containsExactly("1", "2", "gap 1", "4", "restart", "100", "101");
    }

    @Test
    void aPacketOfTheOldStreamAfterTheNewBeganIsAStray() {
        accept(1, 2);
        buffer.accept(packet(100, 99), 0);
        buffer.accept(packet(101, 99), 0);
        accept(3);
        buffer.accept(packet(102, 99), 0);

        assertThat(recorder.events).endsWith("100", "101", "102");
        assertThat(buffer.counts().stray()).isEqualTo(1);
    }

    @Test
    void interleavedStrangersWithTheSameSsrcNeverTakeOver() {
        for (int i = 0; i < 100; i++) {
            accept(i, 20_000 + i);
        }

        assertThat(recorder.events).hasSize(100).doesNotContain("restart");
        assertThat(buffer.counts().stray()).isEqualTo(99);
    }

    @Test
    void isBoundedWhenTheGapNeverEndsAndThePatienceIsLong() {
        JitterBuffer patient = new JitterBuffer(Duration.ofHours(1), recorder);
        patient.accept(packet(0), 0);
        for (int i = 2; i < 3_000; i++) {
            patient.accept(packet(i), i);
        }

        assertThat(recorder.events).startsWith("0", "gap 1", "2").hasSize(3_000);
    }

    @Test
    void drainsWhatWaits() {
        accept(1, 3, 6);
        buffer.drain();

        assertThat(recorder.events).containsExactly("1", "gap 1", "3", "gap 2", "6");
        assertThat(buffer.isWaiting()).isFalse();
    }

    @Test
    void deadlinesHoldWhenTheNanoClockWraps() {
        long start = Long.MAX_VALUE - 5;
        buffer.accept(packet(1), start);
        buffer.accept(packet(3), start + 1);
        buffer.poll(start + 10);
        assertThat(recorder.events).containsExactly("1");

        buffer.poll(start + 1 + PATIENCE.toNanos());
        assertThat(recorder.events).containsExactly("1", "gap 1", "3");
    }

    @Test
    void measuresNoJitterOnAnEvenStreamAndTheSpreadOnAnUnevenOne() {
        for (int i = 0; i < 500; i++) {
            buffer.accept(packet(i), i * SPACING_NANOS);
        }
        assertThat(buffer.counts().jitterNanos()).isLessThan(MILLI / 100);

        for (int i = 500; i < 1_000; i++) {
            buffer.accept(packet(i), i * SPACING_NANOS + (i % 2) * 8L * MILLI);
        }
        assertThat(buffer.counts().jitterNanos()).isCloseTo(8 * MILLI, within(MILLI / 10));
    }

    @Test
    void aStepOfTheTimestampsIsNotJitter() {
        InterarrivalJitter jitter = new InterarrivalJitter();
        jitter.sample(new RtpTimestamp(1_000_000_000), 0);
        jitter.sample(new RtpTimestamp(500_000_000), SPACING_NANOS);
        jitter.sample(new RtpTimestamp(500_007_056), 2 * SPACING_NANOS);

        assertThat(jitter.nanos()).isLessThan(MILLI / 100);
    }

    @Test
    void throughAnyWeatherTheOutputIsInOrderAndTheBooksBalance() {
        for (int seed = 0; seed < 300; seed++) {
            balanceBooks(seed);
        }
    }

    private static void balanceBooks(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Weather weather =
                new Weather(
                        random.nextDouble() * 0.3,
                        random.nextDouble() * 0.3,
                        Duration.ofMillis(random.nextInt(100)),
                        Duration.ofMillis(random.nextInt(600)));
        Recorder recorder = new Recorder();
        JitterBuffer buffer = new JitterBuffer(PATIENCE, recorder);
        Link<RtpPacket> link = new Link<>(seed, weather, buffer::accept);
        long first = random.nextLong(1L << 40);
        int sent = 1_000;
        for (int i = 0; i < sent; i++) {
            link.advanceTo(i * SPACING_NANOS);
            buffer.poll(i * SPACING_NANOS);
            link.send(packet(first + i), i * SPACING_NANOS);
        }
        link.advanceTo(Long.MAX_VALUE);
        buffer.drain();

        assertThat(recorder.indexes).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
        PacketCounts books = buffer.counts();
        assertThat(books.received()).isEqualTo(recorder.indexes.size());
        assertThat(books.lost()).isEqualTo(recorder.given);
        assertThat(books.received() + books.late() + books.duplicated() + books.stray())
                .isEqualTo(sent - link.lost() + link.duplicated());
        assertThat(books.received() + books.lost())
                .isEqualTo(recorder.indexes.getLast() - recorder.indexes.getFirst() + 1);
        if (weather.spread().compareTo(PATIENCE) < 0) {
            assertThat(books.lost()).isLessThanOrEqualTo(link.lost());
        }
    }

    @Test
    void anyPacketsInAnyOrderLeaveItBoundedAndAlive() {
        SplittableRandom random = new SplittableRandom(42);
        long nowNanos = 0;
        for (int i = 0; i < 300_000; i++) {
            nowNanos += random.nextLong(20 * MILLI);
            long index = random.nextInt(3) == 0 ? random.nextLong(70_000) : i % 70_000;
            buffer.accept(packet(index, random.nextInt(20) == 0 ? 5 : 6), nowNanos);
            buffer.poll(nowNanos);
        }
        assertThat(buffer.counts().received()).isPositive();
    }

    private void accept(long... indexes) {
        for (long index : indexes) {
            buffer.accept(packet(index), 0);
        }
    }

    private static final class Recorder implements PacketStage {

        final List<String> events = new ArrayList<>();
        final List<Long> indexes = new ArrayList<>();
        long given;

        @Override
        public void packet(RtpPacket packet) {
            long index = Packets.index(packet);
            assertThat(packet.header().sequence()).isEqualTo(SequenceNumber.ofIndex(index));
            indexes.add(index);
            events.add(Long.toString(index));
        }

        @Override
        public void gap(int packets) {
            given += packets;
            events.add("gap " + packets);
        }

        @Override
        public void restart() {
            events.add("restart");
        }
    }
}

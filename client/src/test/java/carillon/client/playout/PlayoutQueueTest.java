package carillon.client.playout;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.playout.PlayoutQueue.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlayoutQueueTest {

    private static final int RATE = 44_100;
    private static final int FRAME = 1_152;

    private long nanos = -5;
    private final PlayoutQueue queue =
            new PlayoutQueue(() -> nanos, new PlayoutReserve(RATE, Duration.ofMillis(220)));
    private final short[] block = new short[2 * 441];

    @Test
    void holdsTheFirstSoundForTheReserveOfTheStart() {
        addFrames(3);
        assertThat(queue.next(0)).isEqualTo(Step.WAIT);
        assertThat(queue.waitNanos()).isEqualTo(60_000_000);
        nanos += 59_999_999;
        assertThat(queue.next(0)).isEqualTo(Step.WAIT);
        nanos += 1;
        assertThat(queue.next(0)).isEqualTo(Step.PLAY);
        assertThat(queue.take(block)).isEqualTo(441);
        assertThat(queue.next(441)).isEqualTo(Step.PLAY);
    }

    @Test
    void countsAnUnderrunOnceAndHoldsTheNextSoundAgain() {
        startPlaying();
        assertThat(queue.next(100)).isEqualTo(Step.WAIT);
        assertThat(queue.underruns()).isZero();
        assertThat(queue.next(0)).isEqualTo(Step.WAIT);
        assertThat(queue.next(0)).isEqualTo(Step.FLUSH);
        assertThat(queue.next(0)).isEqualTo(Step.WAIT);
        assertThat(queue.underruns()).isEqualTo(1);

        addFrames(1);
        assertThat(queue.next(0)).isEqualTo(Step.WAIT);
        nanos += 60_000_000;
        assertThat(queue.next(0)).isEqualTo(Step.PLAY);
    }

    @Test
    void countsAnUnderrunWhenTheDeviceRanDryWithSoundStillInHand() {
        startPlaying();
        addFrames(3);
        assertThat(queue.next(441)).isEqualTo(Step.PLAY);
        assertThat(queue.underruns()).isZero();
        assertThat(queue.next(0)).isEqualTo(Step.PLAY);
        assertThat(queue.underruns()).isEqualTo(1);
    }

    @Test
    void looksAgainJustBeforeTheDeviceRunsDry() {
        startPlaying();
        queue.next(RATE / 10);
        assertThat(queue.waitNanos()).isEqualTo(90_000_000);
        queue.next(RATE / 100);
        assertThat(queue.waitNanos()).isEqualTo(10_000_000);
    }

    @Test
    void dropsEverythingAtAFlush() {
        startPlaying();
        addFrames(5);
        queue.flush();
        assertThat(queue.frames()).isZero();
        assertThat(queue.next(3_000)).isEqualTo(Step.FLUSH);
        assertThat(queue.next(0)).isEqualTo(Step.WAIT);
        assertThat(queue.underruns()).isZero();
    }

    @Test
    void comesBackToTheTargetWhenTooMuchIsInHand() {
        startPlaying();
        addFrames(60);
        long most = (long) RATE * 420 / 1_000;
        assertThat(queue.skippedFrames()).isPositive();
        assertThat(queue.frames()).isLessThanOrEqualTo(most);
        assertThat(queue.frames() + queue.skippedFrames()).isEqualTo(60 * FRAME);
    }

    @Test
    void keepsNoSoundForLaterThatCameAfterTheDeviceRanDry() {
        startPlaying();
        assertThat(queue.next(0)).isEqualTo(Step.WAIT);
        for (int burst = 0; burst < 27; burst++) { // 700 ms, held up and then there at once
            queue.add(new short[2 * FRAME], FRAME, 0);
        }
        assertThat(queue.frames()).isLessThanOrEqualTo((long) RATE * 420 / 1_000);
    }

    @Test
    void countsWhatTheDeviceHasInTheBound() {
        startPlaying();
        int device = RATE / 5;
        for (int burst = 0; burst < 20; burst++) {
            queue.add(new short[2 * FRAME], FRAME, device);
            assertThat(queue.frames() + device).isLessThanOrEqualTo((long) RATE * 420 / 1_000);
        }
        assertThat(queue.skippedFrames()).isPositive();
    }

    @Test
    void keepsTheNewestSamplesInOrder() {
        startPlaying();
        short[] counting = new short[2 * FRAME];
        short count = 0;
        for (int frame = 0; frame < 28 * 3; frame++) {
            for (int i = 0; i < FRAME; i++) {
                counting[2 * i] = count;
                counting[2 * i + 1] = (short) -count++;
            }
            queue.add(counting, FRAME, 0);
        }
        short expected = (short) (count - queue.frames());
        while (queue.frames() > 0) {
            int taken = queue.take(block);
            for (int i = 0; i < taken; i++) {
                assertThat(block[2 * i]).isEqualTo(expected);
                assertThat(block[2 * i + 1]).isEqualTo((short) -expected++);
            }
        }
    }

    @Test
    void standsInForLostSoundNoMoreThanTheReserveLacks() {
        assertThat(queue.silenceFor(5_000, 0)).isZero();
        startPlaying();
        addFrames(2);
        long lacking = RATE * 220 / 1_000 - 2 * FRAME - 500;
        assertThat(queue.silenceFor(100_000, 500)).isEqualTo(lacking);
        assertThat(queue.silenceFor(1_152, 500)).isEqualTo(1_152);
        addFrames(10);
        assertThat(queue.silenceFor(1_152, 500)).isZero();
    }

    @Test
    void playsTheLastSoundAtOnceWithoutAnUnderrun() {
        addFrames(1);
        queue.finish();
        assertThat(queue.next(0)).isEqualTo(Step.PLAY);
        while (queue.frames() > 0) {
            queue.take(block);
        }
        queue.next(0);
        assertThat(queue.underruns()).isZero();
    }

    private void addFrames(int count) {
        for (int i = 0; i < count; i++) {
            queue.add(new short[2 * FRAME], FRAME, 0);
        }
    }

    private void startPlaying() {
        addFrames(1);
        nanos += 60_000_000;
        while (queue.frames() > 0) {
            assertThat(queue.next(441)).isEqualTo(Step.PLAY);
            queue.take(block);
        }
    }
}

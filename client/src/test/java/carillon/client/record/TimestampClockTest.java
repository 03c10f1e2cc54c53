package carillon.client.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import carillon.client.receive.frame.Frames;
import carillon.client.receive.frame.MpaFrame;
import carillon.protocol.mpa.FrameHeader;
import carillon.protocol.rtp.RtpTimestamp;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimestampClockTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final int TICKS = 7_056;
    private static final Duration SPACING = Duration.ofNanos(78_400_000);

    private final TimestampClock clock = new TimestampClock();

    @Test
    void anEvenStreamIsAtItsArrival() {
        for (int i = 0; i < 100; i++) {
            assertThat(at(i, Duration.ZERO))
                    .isCloseTo(START.plus(SPACING.multipliedBy(i)), within(1, ChronoUnit.MICROS));
        }
    }

    @Test
    void someThatComeLateDoNotShiftIt() {
        SplittableRandom random = new SplittableRandom(1);
        Instant last = START;
        for (int i = 0; i < 200; i++) {
            boolean isLate = random.nextInt(5) == 0;
            last = at(i, isLate ? Duration.ofMillis(200) : Duration.ofMillis(random.nextInt(4)));
        }

        assertThat(last)
                .isCloseTo(START.plus(SPACING.multipliedBy(199)), within(4, ChronoUnit.MILLIS));
    }

    @Test
    void framesBehindTheFirstOfTheirPacketDoNotShiftIt() {
        Instant last = START;
        for (int i = 0; i < 100; i++) {
            Instant arrival = START.plus(SPACING.multipliedBy(i));
            for (int frame = 0; frame < 3; frame++) {
                last = clock.at(frame(i * TICKS + frame * TICKS / 3, frame == 0), arrival);
            }
        }

        Instant start = START.plus(SPACING.multipliedBy(99));
        assertThat(last)
                .isCloseTo(
                        start.plus(SPACING.multipliedBy(2).dividedBy(3)),
                        within(1, ChronoUnit.MICROS));
    }

    @Test
    void goesThroughTheWrapOfTimestamps() {
        Instant before = clock.at(frame(-TICKS, true), START);
        Instant after = clock.at(frame(0, true), START.plus(SPACING));

        assertThat(Duration.between(before, after)).isEqualTo(SPACING);
    }

    @Test
    void aStepOfTheTimestampsBeginsAnew() {
        at(0, Duration.ZERO);
        at(1, Duration.ZERO);
        Instant arrival = START.plusSeconds(1);

        assertThat(clock.at(frame(500_000_000, true), arrival)).isEqualTo(arrival);
    }

    private Instant at(int packet, Duration late) {
        Instant arrival = START.plus(SPACING.multipliedBy(packet)).plus(late);
        return clock.at(frame(packet * TICKS, true), arrival);
    }

    private static MpaFrame frame(int timestamp, boolean isFirstOfPacket) {
        return new MpaFrame(
                ByteBuffer.wrap(Frames.frame(Frames.STEREO_128, 1)),
                new FrameHeader(Frames.STEREO_128),
                new RtpTimestamp(timestamp),
                isFirstOfPacket);
    }
}

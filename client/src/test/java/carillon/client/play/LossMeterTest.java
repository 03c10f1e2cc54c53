package carillon.client.play;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.receive.order.PacketCounts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LossMeterTest {

    private static final long START = Long.MAX_VALUE - 5_000_000_000L; // the clock may run over
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LossMeter meter = new LossMeter(START);
    private long nowNanos = START;
    private long received;
    private long lost;

    @Test
    void lossIsForgottenOfTheLastSecondsButNotOfTheWhole() {
        hear(Duration.ofSeconds(20), 1);
        hear(Duration.ofSeconds(30), 0);

        assertThat(meter.lost()).isEqualTo(80);
        assertThat(meter.lostWithin(TEN_SECONDS, nowNanos)).isZero();
        assertThat(meter.lostWithin(MINUTE, nowNanos)).isEqualTo(80);
        hear(Duration.ofSeconds(35), 0);
        assertThat(meter.lostWithin(MINUTE, nowNanos)).isZero();
    }

    @Test
    void lossThatGoesOnIsSeenAtOnce() {
        hear(Duration.ofSeconds(3), 0);
        hear(Duration.ofSeconds(2), 1);

        assertThat(meter.lostWithin(TEN_SECONDS, nowNanos)).isEqualTo(8);
        assertThat(meter.lost()).isEqualTo(8);
    }

    @Test
    void whatAnOutageTookIsToldApart() {
        hear(Duration.ofSeconds(5), 0);
        pass(Duration.ofSeconds(11));
        received++;
        look();
        lost += 140; // known a moment after the first packet
        hear(Duration.ofSeconds(5), 0);
        hear(Duration.ofMillis(250), 2);

        assertThat(meter.outages()).isEqualTo(1);
        assertThat(meter.outageTime()).isBetween(Duration.ofSeconds(11), Duration.ofSeconds(12));
        assertThat(meter.outageLost()).isEqualTo(140);
        assertThat(meter.lost()).isEqualTo(2);
        assertThat(meter.lostWithin(MINUTE, nowNanos)).isEqualTo(2);
    }

    @Test
    void waitingForTheFirstPacketIsNoOutage() {
        pass(Duration.ofSeconds(4));
        hear(Duration.ofSeconds(1), 0);

        assertThat(meter.outages()).isZero();
    }

    private void hear(Duration time, int lostEachLook) {
        long until = nowNanos + time.toNanos();
        while (nowNanos - until < 0) {
            pass(Duration.ofMillis(250));
            received += 3;
            lost += lostEachLook;
            look();
        }
    }

    private void pass(Duration time) {
        nowNanos += time.toNanos();
    }

    private void look() {
        meter.look(new PacketCounts(received, lost, 0, 0, 0, 0, 0, 0), nowNanos);
    }
}

package carillon.client.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import carillon.client.ClientException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceOutletTest {

    private static final int FRAME = 1_152;

    private final AtomicLong nanos = new AtomicLong();
    private final FakeLine line = new FakeLine();
    private final List<Integer> announced = new CopyOnWriteArrayList<>();
    private final DeviceOutlet outlet =
            new DeviceOutlet(
                    new DeviceOutlet.Setup(44_100, Duration.ofMillis(220), nanos::get),
                    line,
                    announced::add);

    @BeforeEach
    void start() {
        outlet.start();
    }

    @AfterEach
    void close() {
        outlet.close();
        await().until(line::isClosed);
    }

    @Test
    void startsTheDeviceWhenTheReserveIsThereAndAnnouncesThePassage() {
        outlet.begin(3);
        addFrames(3);
        assertThat(line.isStarted()).isFalse();
        nanos.addAndGet(60_000_000);
        addFrames(1);

        await().until(line::isStarted);
        await().until(() -> announced.equals(List.of(3)));
        // All but what the change of speed holds back, and a little more for playing slower.
        await().until(() -> line.written() >= 4 * FRAME - 16);
        assertThat(line.written()).isLessThan(4 * FRAME + 20);
    }

    @Test
    void passesSamplesUnchangedWhenTheReserveNeedNotGrow() {
        FakeLine exactLine = new FakeLine();
        DeviceOutlet exact =
                new DeviceOutlet(
                        new DeviceOutlet.Setup(44_100, Duration.ZERO, nanos::get),
                        exactLine,
                        announced::add);
        exact.start();
        short[] counting = new short[2 * 8 * FRAME];
        byte[] expected = new byte[2 * counting.length];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = (short) (i * 7);
            expected[2 * i] = (byte) counting[i];
            expected[2 * i + 1] = (byte) (counting[i] >> 8);
        }
        exact.samples(counting, 8 * FRAME);
        nanos.addAndGet(60_000_000);
        await().until(() -> exactLine.written() >= 8 * FRAME - 16);
        exact.close();

        assertThat(exactLine.bytes()).isEqualTo(Arrays.copyOf(expected, expected.length - 64));
    }

    @Test
    void flushesTheDeviceWhenAnotherPassageBegins() {
        playFrames(4);
        long flushes = line.flushes();
        outlet.begin(1);

        await().until(() -> line.flushes() > flushes && line.queuedFrames() == 0);
        assertThat(outlet.state().reserveFrames()).isZero();
        playFrames(2);
        await().until(() -> announced.equals(List.of(0, 1)));
    }

    @Test
    void announcesAPassageOnceAlsoWhenTheDeviceRunsDry() {
        playFrames(2);
        await().until(() -> line.written() >= 2 * FRAME - 16);
        line.play(3 * FRAME);
        await().until(() -> outlet.state().underruns() == 1);
        playFrames(2);

        await().until(() -> line.written() >= 4 * FRAME - 32);
        assertThat(announced).containsExactly(0);
    }

    @Test
    void drainsUntilTheDeviceHasPlayedAll() {
        addFrames(2);
        Thread device =
                Thread.ofPlatform()
                        .start(() -> {
                            await().until(() -> line.written() >= 2 * FRAME - 16);
                            line.play(3 * FRAME);
                        });
        outlet.drain();

        assertThat(outlet.state().reserveFrames()).isZero();
        assertThat(outlet.state().underruns()).isZero();
        await().until(() -> !device.isAlive());
    }

    @Test
    void refusesSoundOnceTheDeviceHasFailed() {
        playFrames(1);
        await().until(line::isStarted);
        line.breakDown();
        addFrames(1);

        await().untilAsserted(() ->
                assertThatThrownBy(() -> addFrames(1)).isInstanceOf(ClientException.class));
    }

    private void playFrames(int count) {
        addFrames(count);
        nanos.addAndGet(60_000_000);
        await().until(line::isStarted);
    }

    private void addFrames(int count) {
        for (int i = 0; i < count; i++) {
            outlet.samples(new short[2 * FRAME], FRAME);
        }
    }
}

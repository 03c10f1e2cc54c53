package carillon.server.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateNoticeTest {

    private final AtomicInteger said = new AtomicInteger();

    @Test
    void speaksOnceWhenTheWorkTakesLong() {
        try (LateNotice _ = LateNotice.after(Duration.ofMillis(1), said::incrementAndGet)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> said.get() > 0);
        }

        assertThat(said).hasValue(1);
    }

    @Test
    void isSilentWhenTheWorkIsDoneBefore() {
        LateNotice.after(Duration.ofHours(1), said::incrementAndGet).close();

        assertThat(said).hasValue(0);
    }
}

package carillon.client.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ControlLinesTest {

    private static final long LONG_MILLIS = 60_000;

    @Test
    void givesLinesThatAreNotBlank() throws InterruptedException {
        ControlLines lines = lines(" 2 \n\n \nBells\n");
        lines.start();
        assertThat(lines.next(LONG_MILLIS)).contains("2");
        assertThat(lines.next(LONG_MILLIS)).contains("Bells");
        assertThat(lines.next(1)).isEmpty();
    }

    @Test
    void isWokenAheadOfTimeWithoutALine() throws InterruptedException {
        ControlLines lines = lines("");
        for (int i = 0; i < 100; i++) {
            lines.wake();
        }
        assertThat(lines.next(LONG_MILLIS)).isEmpty();
    }

    private static ControlLines lines(String text) {
        return new ControlLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }
}

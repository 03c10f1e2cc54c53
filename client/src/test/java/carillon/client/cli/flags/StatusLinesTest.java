package carillon.client.cli.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StatusLinesTest {

    private final StringWriter out = new StringWriter();
    private final StatusLines lines = new StatusLines(new PrintWriter(out));

    @Test
    void saysOneLineOfAFileWhoseNameHasTwo() {
        lines.say("recording to a\ncarillon: gap at 0:00.mp3");

        assertThat(out.toString())
                .isEqualTo("carillon: recording to a\uFFFDcarillon: gap at 0:00.mp3\n");
    }

    @Test
    void saysNothingOfNothing() {
        lines.say("");

        assertThat(out.toString()).isEmpty();
    }
}

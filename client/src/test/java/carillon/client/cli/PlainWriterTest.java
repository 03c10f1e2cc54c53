package carillon.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlainWriterTest {

    private final StringWriter out = new StringWriter();
    private final PrintWriter writer = new PrintWriter(new PlainWriter(out));

    @Test
    void takesWhatWouldSteerATerminalOutOfEveryLine() {
        writer.print("carillon: playing 1 J\u200Baz\u202Ez\u001B[2J\ncarillon: now: a\u2028b\n");

        assertThat(out.toString()).isEqualTo("carillon: playing 1 Jazz [2J\ncarillon: now: a b\n");
    }

    @Test
    void keepsWhatIsHarmless() {
        writer.print("Käse für 日本 🎵\n");

        assertThat(out.toString()).isEqualTo("Käse für 日本 🎵\n");
    }

    @Test
    void passesABegunLineOnWhenItIsFlushed() {
        writer.print("carillon: ");
        assertThat(out.toString()).isEmpty();

        writer.flush();
        assertThat(out.toString()).isEqualTo("carillon: ");
    }
}

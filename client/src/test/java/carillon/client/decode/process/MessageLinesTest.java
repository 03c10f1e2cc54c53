package carillon.client.decode.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MessageLinesTest {

    private final List<String> lines = new ArrayList<>();

    @Test
    void givesEveryLineThatIsNotEmpty() throws InterruptedException {
        read("one\n\ntwo\r\n\rthree");
        assertThat(lines).containsExactly("one", "two", "three");
    }

    @Test
    void takesProgressThatReturnsToTheBeginningAsLines() throws InterruptedException {
        read("1%\r2%\r3%");
        assertThat(lines).containsExactly("1%", "2%", "3%");
    }

    @Test
    void makesControlCharactersHarmless() throws InterruptedException {
        read("a\u001b[2Jb\u0000c\u009bd\n");
        assertThat(lines).containsExactly("a\uFFFD[2Jb\uFFFDc\uFFFDd");
    }

    @Test
    void cutsLongLines() throws InterruptedException {
        read("x".repeat(100_000) + "\nend\n");
        assertThat(lines).containsExactly("x".repeat(500), "end");
    }

    @Test
    void takesAnyBytes() throws InterruptedException {
        byte[] garbage = new byte[100_000];
        new SplittableRandom(4).nextBytes(garbage);
        read(new ByteArrayInputStream(garbage));
        assertThat(lines).isNotEmpty().allMatch(line -> line.length() <= 500);
    }

    @Test
    void keepsWhatCameBeforeTheStreamBroke() throws InterruptedException {
        InputStream broken =
                new InputStream() {
                    private int at;

                    @Override
                    public int read() throws IOException {
                        if (at == 3) {
                            throw new IOException("gone");
                        }
                        return "end".charAt(at++);
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        into[offset] = (byte) read();
                        return 1;
                    }
                };
        read(broken);
        assertThat(lines).containsExactly("end");
    }

    private void read(String text) throws InterruptedException {
        read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void read(InputStream from) throws InterruptedException {
        MessageLines reader = new MessageLines(from, lines::add);
        reader.start();
        reader.join();
    }
}

package carillon.client.cli.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lines of standard input, for the thread that asks.
 *
 * <p>Threads: {@code control} reads; whoever writes more than is taken waits. {@link #wake} from
 * any.
 */
final class ControlLines {

    private static final int MOST = 16;
    private static final String NO_LINE = "";

    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(MOST);
    private final InputStream from;

    /** Lines of a stream, usually standard input. */
    ControlLines(InputStream from) {
        this.from = from;
    }

    /** Begins to read. */
    void start() {
        Thread.ofPlatform().daemon().name("control").start(this::read);
    }

    /** The next line that is not blank; empty if none comes in time, or after {@link #wake}. */
    Optional<String> next(long timeoutMillis) throws InterruptedException {
        return Optional.ofNullable(lines.poll(timeoutMillis, TimeUnit.MILLISECONDS))
                .filter(line -> !line.equals(NO_LINE));
    }

    /** Lets the thread that asks go on: there is something else to look at. */
    void wake() {
        boolean _ = lines.offer(NO_LINE); // when it is full, the other does not wait
    }

    private void read() {
        InputStreamReader input = new InputStreamReader(from, Charset.defaultCharset());
        try (BufferedReader reader = new BufferedReader(input)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.put(line.strip());
                }
            }
        } catch (IOException e) {
            // Nobody can say anything any more; what plays goes on.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

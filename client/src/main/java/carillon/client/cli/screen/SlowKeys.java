package carillon.client.cli.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keys as a person presses them: one after the other, and not at once. */
final class SlowKeys extends InputStream {

    private static final Duration BETWEEN = Duration.ofMillis(60);

    private final byte[] keys;
    private int pressed;

    SlowKeys(String keys) {
        this.keys = keys.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int read() throws IOException {
        if (pressed == keys.length) {
            return -1;
        }
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return keys[pressed++];
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int key = length == 0 ? 0 : read();
        if (key < 0 || length == 0) {
            return key;
        }
        into[offset] = (byte) key;
        return 1;
    }
}

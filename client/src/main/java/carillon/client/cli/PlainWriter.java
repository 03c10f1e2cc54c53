package carillon.client.cli;

import carillon.client.text.ShownText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Makes each line harmless for a terminal on its way to another writer. */
final class PlainWriter extends FilterWriter {

    private final StringBuilder line = new StringBuilder();

    /** A writer to another. */
    PlainWriter(Writer to) {
        super(to);
    }

    @Override
    public void write(int letter) throws IOException {
        synchronized (lock) {
            if (letter == '\n') {
                pass();
                out.write('\n');
            } else {
                line.append((char) letter);
            }
        }
    }

    @Override
    public void write(char[] letters, int offset, int length) throws IOException {
        write(new String(letters, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        synchronized (lock) {
            for (int i = offset; i < offset + length; i++) {
                write(text.charAt(i));
            }
        }
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            pass();
            out.flush();
        }
    }

    private void pass() throws IOException {
        out.write(ShownText.of(line.toString()));
        line.setLength(0);
    }
}

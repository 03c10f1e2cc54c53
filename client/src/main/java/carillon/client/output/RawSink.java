package carillon.client.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/** Samples without a header, in a file or a stream. Nothing is kept back: a write is a write. */
final class RawSink implements PcmSink {

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    // The type in the mode of a file (sys/stat.h), as java.nio tells it.
    private static final int TYPE_MASK = 0xF000;
    private static final int FIFO = 0x1000;
    private static final int SOCKET = 0xC000;

    private final Path name;
    private final OutputStream out;
    private final boolean hasReader;

    private RawSink(Path name, OutputStream out, boolean hasReader) {
        this.name = name;
        this.out = out;
        this.hasReader = hasReader;
    }

    static RawSink open(Path path) {
        OutputStream file = Channels.newOutputStream(SinkFiles.open(path));
        return new RawSink(path, file, hasReader(path));
    }

    static RawSink standardOutput() {
        OutputStream out =
                new FileOutputStream(FileDescriptor.out) {
                    @Override
                    public void close() {
                        // It is the process's: another file must not get its number.
                    }
                };
        boolean untold = Files.notExists(STANDARD_OUTPUT);
        return new RawSink(Path.of("standard output"), out, untold || hasReader(STANDARD_OUTPUT));
    }

    @Override
    public boolean write(byte[] pcm, int offset, int length) {
        try {
            out.write(pcm, offset, length);
            return true;
        } catch (IOException e) {
            if (hasReader) {
                return false;
            }
            throw SinkFiles.failure(name, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw SinkFiles.failure(name, e);
        }
    }

    /**
     * Whether a failing write means that a reader has gone. The text of the exception does not
     * tell: it is in the language of the machine.
     */
    private static boolean hasReader(Path path) {
        try {
            int type = (Integer) Files.getAttribute(path, "unix:mode") & TYPE_MASK;
            return type == FIFO || type == SOCKET;
        } catch (IOException | UnsupportedOperationException _) {
            // A file that cannot be asked is judged as a disk: its failure is reported.
            return false;
        }
    }
}

package carillon.client.record;

import carillon.cli.words.PipeEnd;
import carillon.client.ClientException;
import carillon.client.output.OutputFile;
import carillon.client.output.SoundFile;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file that frames are written to, one after the other. What was written is in the hands of the
 * system at the latest with {@link #flush}.
 *
 * <p>Threads: owned by the record thread.
 */
final class RecordFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 32 * 1024;

    private final Path name;
    private final OutputStream out;
    private final boolean hasReader;
    private boolean isEmpty = true;

    private RecordFile(Path name, OutputStream out, boolean hasReader) {
        this.name = name;
        this.hasReader = hasReader;
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    }

    /**
     * Begins a file; one that is there is kept until the first frame comes.
     *
     * @param replace whether one that is there is replaced, else it is an error
     * @throws ClientException if it cannot be made
     */
    static RecordFile create(Path path, boolean replace) {
        return new RecordFile(path, SoundFile.open(path, replace), false);
    }

    /** Standard output; closed like a file. */
    static RecordFile standardOutput() {
        return new RecordFile(
                Path.of("standard output"),
                new FileOutputStream(FileDescriptor.out),
                PipeEnd.isAtStandardOutput());
    }

    /**
     * Writes a frame.
     *
     * @return false if whoever read it has gone, which is the ordinary end of a pipe
     * @throws ClientException if it cannot be written, as when the disk is full
     */
    boolean write(ByteBuffer frame) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(frame.position(), bytes);
        isEmpty = false;
        return isDone(() -> out.write(bytes));
    }

    /**
     * Hands to the system what was written.
     *
     * @return false if whoever read it has gone
     * @throws ClientException if it does not take it
     */
    boolean flush() {
        return isDone(out::flush);
    }

    /** Whether nothing was ever to be written. */
    boolean isEmpty() {
        return isEmpty;
    }

    @Override
    public void close() {
        isDone(() -> {
            try (out) {
                out.flush();
            }
        });
    }

    /** Something that is done with the file. */
    @FunctionalInterface
    private interface Deed {

        void run() throws IOException;
    }

    private boolean isDone(Deed deed) {
        try {
            deed.run();
            return true;
        } catch (IOException e) {
            if (hasReader) {
                return false;
            }
            throw OutputFile.failure(name, e);
        }
    }
}

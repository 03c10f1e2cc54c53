package carillon.client.record;

import carillon.client.ClientException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that frames are written to, one after the other. What was written is in the hands of the
 * system at the latest with {@link #flush}.
 *
 * <p>Threads: owned by the record thread.
 */
final class RecordFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 32 * 1024;

    private final String name;
    private final OutputStream out;

    private RecordFile(String name, OutputStream out) {
        this.name = name;
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    }

    /**
     * Begins a file.
     *
     * @param replace whether one that is there is replaced
     * @throws FileAlreadyExistsException if there is one that is not to be replaced
     * @throws ClientException if it cannot be made
     */
    static RecordFile create(Path path, boolean replace) throws FileAlreadyExistsException {
        OpenOption[] options =
                replace
                        ? new OpenOption[] {
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE
                        }
                        : new OpenOption[] {
                            StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE
                        };
        try {
            return new RecordFile(path.toString(), Files.newOutputStream(path, options));
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw failed(path.toString(), e);
        }
    }

    /** Standard output; closed like a file. */
    static RecordFile standardOutput() {
        return new RecordFile("standard output", new FileOutputStream(FileDescriptor.out));
    }

    /**
     * Writes a frame.
     *
     * @throws ClientException if it cannot be written, as when the disk is full
     */
    void write(ByteBuffer frame) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(frame.position(), bytes);
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    /**
     * Hands to the system what was written.
     *
     * @throws ClientException if it does not take it
     */
    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    @Override
    public void close() {
        try (out) {
            out.flush();
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    private static ClientException failed(String name, IOException cause) {
        return new ClientException(
                "cannot record to %s: %s".formatted(name, cause.getMessage()), cause);
    }
}

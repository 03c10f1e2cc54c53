package carillon.client.output;

import carillon.client.ClientException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that sound is going to be written to. What it held before is kept until the first byte
 * comes; if none comes, a file that was made for it is deleted, and any other is as it was. Pipes
 * and devices are written to as they are.
 *
 * <p>Threads: one owner at a time.
 */
public final class SoundFile extends OutputStream {

    private final Path path;
    private final FileChannel channel;
    private final boolean isNew;
    private boolean isBegun;

    private SoundFile(Path path, FileChannel channel, boolean isNew) {
        this.path = path;
        this.channel = channel;
        this.isNew = isNew;
    }

    /**
     * Opens a file.
     *
     * @param replace whether a file that is there is replaced, else it is an error
     * @throws ClientException if it cannot be opened; the message says why and what to do
     */
    public static SoundFile open(Path path, boolean replace) {
        if (Files.isDirectory(path)) {
            throw OutputFile.isFolder(path);
        }
        try {
            return made(path);
        } catch (FileAlreadyExistsException e) {
            if (!replace && !isPipeOrDevice(path)) {
                throw OutputFile.isThere(path, e);
            }
            return present(path);
        } catch (IOException e) {
            throw OutputFile.failure(path, e);
        }
    }

    private static SoundFile made(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new SoundFile(path, channel, true);
    }

    private static SoundFile present(Path path) {
        try {
            return new SoundFile(path, FileChannel.open(path, StandardOpenOption.WRITE), false);
        } catch (NoSuchFileException e) {
            throw OutputFile.leadsNowhere(path, e);
        } catch (IOException e) {
            throw OutputFile.failure(path, e);
        }
    }

    /** The file itself, to correct what was written. */
    FileChannel channel() {
        return channel;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        write(ByteBuffer.wrap(bytes, offset, length));
    }

    /** Writes all that remains. */
    void write(ByteBuffer bytes) throws IOException {
        if (!isBegun) {
            isBegun = true;
            empty();
        }
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Closes it; more than once does nothing more. */
    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        channel.close();
        if (isNew && !isBegun && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(path);
        }
    }

    private void empty() throws IOException {
        if (!isNew && Files.isRegularFile(path)) {
            channel.truncate(0);
        }
    }

    private static boolean isPipeOrDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path);
    }
}

package carillon.library.media;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An open file of this machine. */
final class LocalFile implements MediaFile {

    private final Path real;
    private final FileChannel channel;
    private final Fingerprint fingerprint;
    private final File named;
    private final long modifiedMillis;
    private boolean hasLostItsName;

    LocalFile(Path real, FileChannel channel, Fingerprint fingerprint) {
        this.real = real;
        this.channel = channel;
        this.fingerprint = fingerprint;
        this.named = real.toFile();
        this.modifiedMillis =
                Math.floorDiv(fingerprint.modifiedNanos(), TimeUnit.MILLISECONDS.toNanos(1));
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        return channel.read(into, position);
    }

    @Override
    public boolean isUnchanged() throws IOException {
        if (channel.size() != fingerprint.sizeBytes()) {
            return false;
        }
        // File and not Files: this one call in a second and file must not allocate.
        return hasLostItsName || named.lastModified() == modifiedMillis || looksUnchanged();
    }

    /** The name shows another time: ours was written to, or the name is another file's now. */
    private boolean looksUnchanged() throws IOException {
        try {
            Fingerprint now = LocalFiles.regular(real);
            if (now.inode() == fingerprint.inode()) {
                return now.equals(fingerprint);
            }
        } catch (FileSystemException e) {
            // Unlinked, out of reach, or no file any more: the open one lives on.
        }
        hasLostItsName = true;
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

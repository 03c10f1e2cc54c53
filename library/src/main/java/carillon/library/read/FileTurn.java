package carillon.library.read;

import carillon.library.IoReason;
import carillon.library.media.MediaFile;
import carillon.library.media.MediaFiles;
import carillon.library.read.ReadFault.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * What a reader thread does with a file in hand: opens it if need be and reads one block, or closes
 * it. The file that is opened has to be the file that was scanned, and still has to be so after
 * every block, so that nothing else ever goes on the air.
 */
final class FileTurn {

    private FileTurn() {}

    /**
     * Reads the block that is in hand; without one, closes the file. Blocks for as long as the file
     * system likes.
     *
     * @return what is wrong with the file; null if nothing is
     */
    static @Nullable ReadFault run(MediaFiles files, SharedFile file) {
        Block block = file.inHand();
        try {
            if (block != null) {
                return read(files, file, block);
            }
            close(file);
            return null;
        } catch (NoSuchFileException e) {
            return fault(file, Kind.VANISHED, "is gone");
        } catch (IOException | RuntimeException e) {
            // A broken file system throws anything; the thread has to outlive it.
            return fault(
                    file,
                    Kind.UNREADABLE,
                    "cannot be read (%s): %s".formatted(reason(e), advice(e)));
        }
    }

    private static @Nullable ReadFault read(MediaFiles files, SharedFile file, Block block)
            throws IOException {
        MediaFile media = file.media;
        if (media == null) {
            media = files.open(file.stored.path());
            file.media = media;
            if (!media.fingerprint().equals(file.stored.fingerprint())) {
                return fault(file, Kind.CHANGED, "is not the file that was scanned");
            }
        }
        int expected = expectedBytes(file, block);
        int found = fill(media, block, expected);
        if (!media.isUnchanged()) {
            return fault(file, Kind.CHANGED, "was changed while it was played");
        }
        if (found < expected) {
            return fault(file, Kind.CHANGED, "ends at byte " + (block.offset() + found));
        }
        return null;
    }

    private static int expectedBytes(SharedFile file, Block block) {
        long left = file.stored.fingerprint().sizeBytes() - block.offset();
        return (int) Math.min(Block.BYTES, left);
    }

    private static int fill(MediaFile media, Block block, int expected) throws IOException {
        ByteBuffer into = block.bytes;
        into.clear().limit(expected);
        while (into.hasRemaining()) {
            if (media.read(into, block.offset() + into.position()) < 0) {
                break;
            }
        }
        return into.position();
    }

    private static void close(SharedFile file) throws IOException {
        MediaFile media = file.media;
        file.media = null;
        if (media != null) {
            media.close();
        }
    }

    private static ReadFault fault(SharedFile file, Kind kind, String detail) {
        return new ReadFault(kind, file.stored.path(), detail);
    }

    private static String advice(Exception e) {
        String usual = "let the server read it, or see to its disk";
        return e instanceof IOException failure ? IoReason.advice(failure, usual) : usual;
    }

    private static String reason(Exception e) {
        if (e instanceof IOException failure) {
            return IoReason.of(failure);
        }
        String text = e.getMessage();
        return text == null ? e.getClass().getSimpleName() : text;
    }
}

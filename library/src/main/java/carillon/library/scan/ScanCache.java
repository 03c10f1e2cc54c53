package carillon.library.scan;

import carillon.library.media.Fingerprint;
import carillon.library.mp3.Mp3Scan;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What earlier scans found out, by path and fingerprint, so that a file that has not changed is not
 * read again.
 *
 * <p>Threads: the one that scans.
 */
public interface ScanCache {

    /** Remembers nothing. */
    ScanCache NONE =
            new ScanCache() {
                @Override
                public Optional<Mp3Scan> lookup(Path file, Fingerprint fingerprint) {
                    return Optional.empty();
                }

                @Override
                public void store(Path file, Fingerprint fingerprint, Mp3Scan scan) {}
            };

    /**
     * What was last stored for the file, if it was stored with an equal fingerprint.
     *
     * @param file absolute path, as the walk through the library met it
     */
    Optional<Mp3Scan> lookup(Path file, Fingerprint fingerprint);

    /** Keeps the scan of a file in place of older ones of that path. */
    void store(Path file, Fingerprint fingerprint, Mp3Scan scan);
}

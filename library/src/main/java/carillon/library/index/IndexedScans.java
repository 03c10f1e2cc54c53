package carillon.library.index;

import carillon.library.media.Fingerprint;
import carillon.library.mp3.Mp3Scan;
import carillon.library.scan.ScanCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scan cache that the index keeps, for the length of one scan. Looks a whole folder up at a
 * time, because a walk meets files folder by folder.
 *
 * <p>Threads: owned by the one that scans.
 */
public final class IndexedScans implements ScanCache {

    private final IndexThread index;
    private final Set<Path> met = new HashSet<>();
    private String loadedPath = "";
    private Map<String, StoredScan> loaded = Map.of();

    IndexedScans(IndexThread index) {
        this.index = index;
    }

    @Override
    public Optional<Mp3Scan> lookup(Path file, Fingerprint fingerprint) {
        met.add(file);
        load(String.valueOf(file.getParent()));
        StoredScan stored = loaded.get(String.valueOf(file.getFileName()));
        return stored != null && stored.fingerprint().equals(fingerprint)
                ? stored.scan()
                : Optional.empty();
    }

    private void load(String folder) {
        if (!folder.equals(loadedPath)) {
            loaded = index.call(handle -> ScanRows.load(handle, folder));
            loadedPath = folder;
        }
    }

    /** Keeps a scan. Should the disk not take it, the file is read again next time. */
    @Override
    public void store(Path file, Fingerprint fingerprint, Mp3Scan scan) {
        met.add(file);
        index.post(handle -> ScanRows.store(handle, file, fingerprint, scan));
    }

    /**
     * Says that the scan of a library is complete: files in it that it did not meet are forgotten.
     */
    public void complete(Path library) {
        Set<Path> present = Set.copyOf(met);
        try {
            Path root = library.toRealPath();
            index.call(handle -> ScanRows.retain(handle, root, present));
        } catch (IOException e) {
            // The library is gone; should it come back, what is known of it is welcome.
        }
    }
}

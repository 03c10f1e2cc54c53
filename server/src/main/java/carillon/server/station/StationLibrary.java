package carillon.server.station;

import carillon.library.IoReason;
import carillon.library.Remark;
import carillon.library.identity.StationFile;
import carillon.library.index.Index;
import carillon.library.index.IndexedScans;
import carillon.library.media.LocalFiles;
import carillon.library.media.MediaFiles;
import carillon.library.scan.LibraryScanner;
import carillon.library.scan.ScannedFolder;
import carillon.library.scan.ScannedLibrary;
import carillon.protocol.identity.StationId;
import carillon.server.life.StationException;
import carillon.server.settings.StationSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A library as a station plays it: the files that may be read, the station's identity, and what a
 * scan found.
 *
 * @param files what may be read
 * @param scanned what is there
 * @param remarks what a person should know of it
 */
record StationLibrary(MediaFiles files, ScannedLibrary scanned, List<Remark> remarks) {

    private static final Logger LOG = LoggerFactory.getLogger(StationLibrary.class);

    // Longer, and a person wonders whether it hangs.
    private static final Duration SILENCE = Duration.ofSeconds(2);

    StationLibrary {
        remarks = List.copyOf(remarks);
    }

    /**
     * Scans a library, and keeps the numbers given to its folders.
     *
     * @param opened waits for the index, which may prove unusable when the identity is made already
     * @throws carillon.library.LibraryException if there is no such library, or its identity can be
     *     neither read nor kept
     */
    static StationLibrary open(StationSettings settings, Supplier<Index> opened) {
        Path folder = settings.library();
        StationFile identity =
                StationFile.open(folder, settings.stateDirectory(), new SecureRandom());
        Index index = opened.get();
        IndexedScans scans = index.scans();
        LibraryScanner scanner = LibraryScanner.of(folder, settings.linkRoots(), scans);
        ScannedLibrary scanned = scanned(scanner, identity, folder);
        scans.complete(folder);
        index.name(
                scanned.channels().stream()
                        .collect(Collectors.toMap(ScannedFolder::id, ScannedFolder::folder)));
        identity.save(scanned.station());
        List<Remark> remarks = new ArrayList<>(identity.remarks());
        remarks.addAll(SaidRemarks.of(scanned.offTheAir(), scanned.otherRemarks()));
        return new StationLibrary(files(settings), scanned, remarks);
    }

    private static ScannedLibrary scanned(
            LibraryScanner scanner, StationFile identity, Path library) {
        try (LateNotice _ =
                LateNotice.after(SILENCE, () -> LOG.info("reading the library {} ...", library))) {
            return scanner.scan(identity.station());
        }
    }

    StationId station() {
        return scanned.station().id();
    }

    private static MediaFiles files(StationSettings settings) {
        List<Path> roots = new ArrayList<>(settings.linkRoots());
        roots.addFirst(settings.library());
        try {
            return LocalFiles.below(roots);
        } catch (IOException e) {
            throw new StationException(
                    "cannot use the library %s or a --link-root: %s"
                            .formatted(settings.library(), IoReason.of(e)),
                    e);
        }
    }
}

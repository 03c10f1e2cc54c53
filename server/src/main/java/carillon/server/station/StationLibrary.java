package carillon.server.station;

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
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A library as a station plays it: the files that may be read, the station's identity, and what a
 * scan found.
 *
 * @param files what may be read
 * @param scanned what is there
 * @param remarks what a person should know of it
 */
record StationLibrary(MediaFiles files, ScannedLibrary scanned, List<Remark> remarks) {

    StationLibrary {
        remarks = List.copyOf(remarks);
    }

    /**
     * Scans a library, and keeps the numbers given to its folders.
     *
     * @throws carillon.library.LibraryException if there is no such library, or its identity can be
     *     neither read nor kept
     */
    static StationLibrary open(StationSettings settings, Index index) {
        Path folder = settings.library();
        StationFile identity =
                StationFile.open(folder, settings.stateDirectory(), new SecureRandom());
        MediaFiles files = files(settings);
        IndexedScans scans = index.scans();
        ScannedLibrary scanned =
                LibraryScanner.of(folder, settings.linkRoots(), scans).scan(identity.station());
        scans.complete(folder);
        index.name(
                scanned.channels().stream()
                        .collect(Collectors.toMap(ScannedFolder::id, ScannedFolder::folder)));
        identity.save(scanned.station());
        List<Remark> remarks = new ArrayList<>(identity.remarks());
        remarks.addAll(SaidRemarks.of(scanned.allRemarks()));
        return new StationLibrary(files, scanned, remarks);
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
                    "cannot use the library %s and its link roots: %s"
                            .formatted(settings.library(), e),
                    e);
        }
    }
}

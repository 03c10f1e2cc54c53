package carillon.library.scan;

import carillon.library.IoReason;
import carillon.library.LibraryException;
import carillon.library.Remark;
import carillon.library.config.ConfigReader;
import carillon.library.config.ConfigReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What looks into one folder after the other.
 *
 * <p>Threads: one, which may be left behind.
 */
record FolderScan(Territory territory, ConfigReader configs, TrackScanner tracks) {

    /** The paths in the library itself. */
    List<Path> entries(Path library) {
        try {
            return territory.entries(library);
        } catch (IOException e) {
            throw new LibraryException(
                    "the library at %s cannot be listed (%s): %s"
                            .formatted(
                                    library,
                                    IoReason.of(e),
                                    IoReason.advice(e, "let the server read it")),
                    e);
        }
    }

    /** What one of them leads to. */
    Found found(Path path) {
        return territory.found(path, "");
    }

    /** All that a folder of the library tells about the channel it may become. */
    Candidate candidate(Found folder) {
        FolderWalk walk = new FolderWalk(territory).walk(folder);
        if (walk.isSilent()) {
            return new Candidate(
                    folder.name(), new ConfigReading.Bad(walk.remarks()), List.of(), List.of());
        }
        List<Remark> remarks = new ArrayList<>(walk.remarks());
        List<TrackFile> found = tracks.tracks(walk.files(), remarks);
        return new Candidate(
                folder.name(), configs.read(folder.path(), folder.subject()), found, remarks);
    }
}

package carillon.library.scan;

import carillon.library.IoReason;
import carillon.library.LibraryException;
import carillon.library.Remark;
import carillon.library.config.ConfigReader;
import carillon.library.identity.Claim;
import carillon.library.identity.Numbering;
import carillon.library.identity.Station;
import carillon.library.media.LocalFiles;
import carillon.library.media.MediaFiles;
import carillon.library.scan.Found.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scans a library: every folder directly in it that holds MP3 files, at any depth, is a channel.
 * Whatever is wrong with a file or folder becomes a remark.
 *
 * <p>Threads: one.
 */
public final class LibraryScanner {

    private final Path library;
    private final Territory territory;
    private final ConfigReader configs;
    private final TrackScanner tracks;

    private LibraryScanner(Path library, Territory territory, MediaFiles files, ScanCache cache) {
        this.library = library;
        this.territory = territory;
        this.configs = new ConfigReader(files);
        this.tracks = new TrackScanner(files, cache);
    }

    /**
     * A scanner of a library.
     *
     * @param linkRoots folders that symbolic links may lead into
     * @throws LibraryException if one of these folders is not there
     */
    public static LibraryScanner of(Path library, List<Path> linkRoots, ScanCache cache) {
        List<Path> roots = new ArrayList<>();
        roots.add(real(library, "There is no library at "));
        linkRoots.forEach(root -> roots.add(real(root, "There is no folder for --link-root at ")));
        try {
            MediaFiles files = LocalFiles.below(roots);
            return new LibraryScanner(roots.getFirst(), new Territory(roots), files, cache);
        } catch (IOException e) {
            throw new LibraryException("Cannot look into " + library + ": " + IoReason.of(e), e);
        }
    }

    /**
     * Scans everything.
     *
     * @param station whose folders keep their numbers
     * @throws LibraryException if the library itself cannot be listed
     */
    public ScannedLibrary scan(Station station) {
        List<Remark> remarks = new ArrayList<>();
        List<Candidate> candidates = candidates(remarks);
        List<Claim> claims =
                candidates.stream()
                        .filter(candidate -> !candidate.tracks().isEmpty())
                        .map(Candidate::claim)
                        .toList();
        Numbering.Numbered numbered = Numbering.assign(station, claims);
        remarks.addAll(numbered.remarks());
        List<ScannedFolder> channels = new ArrayList<>();
        for (Candidate candidate : candidates) {
            candidate.channel(numbered.station()).ifPresent(channels::add);
            remarks.addAll(candidate.obstacles());
        }
        return new ScannedLibrary(numbered.station(), channels, remarks);
    }

    private List<Candidate> candidates(List<Remark> remarks) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Found found : list()) {
            if (found.kind() == Kind.FILE) {
                strayFile(found).ifPresent(remarks::add);
            } else if (found.kind() != Kind.FOLDER) {
                remarks.add(FolderWalk.obstacle(found));
            } else if (candidates.containsKey(found.name())) {
                remarks.add(
                        new Remark(
                                found.subject(),
                                "its name and another folder's differ only in their encoding",
                                "rename it; it stays off the air"));
            } else {
                candidates.put(found.name(), candidate(found));
            }
        }
        return List.copyOf(candidates.values());
    }

    private List<Found> list() {
        try {
            return territory.list(library, "");
        } catch (IOException e) {
            throw new LibraryException(
                    "The library at %s cannot be listed (%s): let the server read it"
                            .formatted(library, IoReason.of(e)),
                    e);
        }
    }

    private Candidate candidate(Found folder) {
        FolderWalk walk = new FolderWalk(territory).walk(folder);
        List<Remark> remarks = new ArrayList<>(walk.remarks());
        List<TrackFile> found = tracks.tracks(walk.files(), remarks);
        return new Candidate(
                folder.name(), configs.read(folder.path(), folder.subject()), found, remarks);
    }

    private static Optional<Remark> strayFile(Found found) {
        boolean isMedia =
                switch (FileKind.of(found.name())) {
                    case MP3, OTHER_MEDIA -> true;
                    case COMPANION, UNKNOWN -> false;
                };
        return isMedia
                ? Optional.of(
                        new Remark(
                                found.subject(),
                                "lies directly in the library, where nothing is played",
                                "move it into a folder: each is a channel"))
                : Optional.empty();
    }

    private static Path real(Path folder, String problem) {
        try {
            Path real = folder.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new NotDirectoryException(real.toString());
            }
            return real;
        } catch (IOException e) {
            throw new LibraryException(
                    problem + folder.toAbsolutePath() + ": " + IoReason.of(e), e);
        }
    }
}

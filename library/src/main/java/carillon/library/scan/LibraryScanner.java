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
import carillon.library.patience.Patience;
import carillon.library.patience.Progress;
import carillon.library.scan.Found.Kind;
import carillon.protocol.time.NanoSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scans a library: every folder directly in it that holds MP3 files, at any depth, is a channel.
 * Whatever is wrong with a file or folder becomes a remark, also that it does not answer: then it
 * is left out. Only {@link #of} and {@link #roots}, which look at the library and the link roots,
 * may take as long as their file systems like.
 *
 * <p>Threads: one.
 */
public final class LibraryScanner {

    private final List<Path> roots;
    private final MediaFiles files;
    private final ScanCache cache;
    private final Duration patience;

    /**
     * A scanner of a library.
     *
     * @param roots the library and where links may lead, without links in their paths
     * @param patience for the first call of files that does not return
     */
    LibraryScanner(List<Path> roots, MediaFiles files, ScanCache cache, Duration patience) {
        this.roots = List.copyOf(roots);
        this.files = files;
        this.cache = cache;
        this.patience = patience;
    }

    /**
     * A scanner of a library.
     *
     * @param linkRoots folders that symbolic links may lead into
     * @throws LibraryException if one of these folders is not there
     */
    public static LibraryScanner of(Path library, List<Path> linkRoots, ScanCache cache) {
        List<Path> roots = roots(library, linkRoots);
        try {
            return new LibraryScanner(roots, LocalFiles.below(roots), cache, Patience.FIRST);
        } catch (IOException e) {
            throw new LibraryException("cannot look into " + library + ": " + IoReason.of(e), e);
        }
    }

    /**
     * The folders that a scan looks into, the library first, without links in their paths.
     *
     * @param linkRoots folders that symbolic links may lead into
     * @throws LibraryException if one of these folders is not there
     */
    public static List<Path> roots(Path library, List<Path> linkRoots) {
        List<Path> roots = new ArrayList<>();
        roots.add(real(library, "there is no library at "));
        linkRoots.forEach(root -> roots.add(real(root, "there is no folder for --link-root at ")));
        return roots;
    }

    /**
     * Scans everything.
     *
     * @param station whose folders keep their numbers
     * @throws LibraryException if the library itself cannot be listed
     */
    public ScannedLibrary scan(Station station) {
        List<Remark> offTheAir = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        List<Candidate> candidates;
        try (Patience<FolderScan> scans =
                new Patience<>(this::folderScan, patience, NanoSource.SYSTEM)) {
            candidates = candidates(scans, offTheAir, remarks);
        }
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
            candidate.whyOffTheAir().ifPresent(offTheAir::add);
            remarks.addAll(candidate.obstacles());
        }
        remarks.addAll(SharedNames.remarks(channels));
        return new ScannedLibrary(numbered.station(), channels, offTheAir, remarks);
    }

    private FolderScan folderScan(Progress progress) {
        return new FolderScan(
                new Territory(roots, progress),
                new ConfigReader(progress.watching(files)),
                new TrackScanner(files, progress, cache));
    }

    private List<Candidate> candidates(
            Patience<FolderScan> scans, List<Remark> offTheAir, List<Remark> remarks) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Found found : list(scans)) {
            if (found.kind() == Kind.FILE) {
                strayFile(found).ifPresent(remarks::add);
            } else if (found.kind() != Kind.FOLDER) {
                offTheAir.add(FolderWalk.obstacle(found));
            } else if (candidates.containsKey(found.name())) {
                offTheAir.add(
                        new Remark(
                                found.subject(),
                                "its name and another folder's differ only in their encoding",
                                "rename it; it stays off the air"));
            } else {
                candidates.put(
                        found.name(), scans.with(found.path(), scan -> scan.candidate(found)));
            }
        }
        return List.copyOf(candidates.values());
    }

    private List<Found> list(Patience<FolderScan> scans) {
        Path library = roots.getFirst();
        return scans.with(library, scan -> scan.entries(library)).stream()
                // One by one: folders that do not answer must not cost those that do.
                .map(path -> scans.with(path, scan -> scan.found(path)))
                .sorted(Territory.BY_NAME)
                .toList();
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

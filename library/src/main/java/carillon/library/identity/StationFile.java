package carillon.library.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import carillon.library.IoReason;
import carillon.library.LibraryException;
import carillon.library.Remark;
import carillon.library.state.DurableFiles;
import carillon.protocol.Sha256;
import carillon.protocol.identity.StationId;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where a station's identity is kept: {@code .carillon/station.yaml} in the library, so that it
 * travels with a copy of it; in the state directory while the library cannot be written. It is
 * never made anew where one is: a damaged file is an error.
 *
 * <p>Threads: one.
 */
public final class StationFile {

    private static final String FOLDER = ".carillon";
    private static final String NAME = "station.yaml";
    private static final int MOST_BYTES = 16 << 20;

    // Who may write to it may renumber the station.
    private static final DurableFiles FILES = DurableFiles.READABLE;
    private static final DurableFiles PRIVATE_FILES = DurableFiles.PRIVATE;

    private final Path inLibrary;
    private final Path inState;
    private Station station;
    private String whyNotInLibrary = "";

    private StationFile(Path library, Path stateDirectory, StationId newId) {
        Path real = real(library);
        // Its URI has the bytes of its name, whatever the locale.
        long path = Sha256.of(real.toUri().toString().getBytes(UTF_8)).getLong();
        inLibrary = real.resolve(FOLDER).resolve(NAME);
        inState = stateDirectory.resolve("stations").resolve("%016x.yaml".formatted(path));
        station = Station.empty(newId);
    }

    /**
     * The station of a library; the first time it is made, and kept.
     *
     * @param random source of a new identity, a secure one
     * @throws LibraryException if there is no such library, if its identity cannot be read, or can
     *     be kept nowhere
     */
    public static StationFile open(Path library, Path stateDirectory, RandomGenerator random) {
        StationFile file = new StationFile(library, stateDirectory, StationId.random(random));
        Optional<Station> found = file.found();
        if (found.isPresent()) {
            file.station = found.get();
        } else {
            file.create();
        }
        return file;
    }

    /** The station of a library as {@link #open} would find or make it; writes nothing. */
    public static Station peek(Path library, Path stateDirectory, RandomGenerator random) {
        StationFile file = new StationFile(library, stateDirectory, StationId.random(random));
        return file.found().orElse(file.station);
    }

    /** The station as it was found, or last saved. */
    public Station station() {
        return station;
    }

    /**
     * Keeps a changed station.
     *
     * @throws LibraryException if it can be kept nowhere
     */
    public void save(Station changed) {
        if (changed.equals(station)) {
            return;
        }
        station = changed;
        try {
            prepare(inLibrary, FILES);
            FILES.replace(inLibrary, StationText.write(changed));
            Files.deleteIfExists(inState);
            whyNotInLibrary = "";
        } catch (IOException e) {
            keepInState(e);
        }
    }

    /** What there is to say: that the identity is kept in the state directory, and why. */
    public List<Remark> remarks() {
        if (whyNotInLibrary.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Remark(
                        inLibrary.toString(),
                        "cannot be written (" + whyNotInLibrary + ")",
                        "the station's identity is kept in %s and does not travel with the library"
                                .formatted(inState)));
    }

    private void create() {
        try {
            prepare(inLibrary, FILES);
            if (!FILES.create(inLibrary, StationText.write(station))) {
                station = found().orElse(station); // another server was faster
            }
        } catch (IOException e) {
            keepInState(e);
        }
    }

    private void keepInState(IOException whyNot) {
        whyNotInLibrary = IoReason.of(whyNot);
        try {
            prepare(inState, PRIVATE_FILES);
            PRIVATE_FILES.replace(inState, StationText.write(station));
        } catch (IOException e) {
            throw new LibraryException(
                    """
                    the station's identity can be written neither to %s (%s) nor to %s (%s): \
                    make one of them writable, or choose another --state\
                    """
                            .formatted(inLibrary, whyNotInLibrary, inState, IoReason.of(e)),
                    e);
        }
    }

    /** What is kept; the state directory knows more while the library cannot be written. */
    private Optional<Station> found() {
        Optional<Station> kept = read(inLibrary);
        // Ours alone, where nobody has a reason to put a link.
        Optional<Station> aside = read(inState, LinkOption.NOFOLLOW_LINKS);
        if (kept.isEmpty() || aside.isEmpty()) {
            return kept.or(() -> aside);
        }
        boolean isSame = kept.get().id().equals(aside.get().id());
        return Optional.of(isSame ? aside.get().andOf(kept.get()) : kept.get());
    }

    private static Optional<Station> read(Path path, LinkOption... options) {
        try {
            if (Files.size(path) > MOST_BYTES || !Files.isRegularFile(path, options)) {
                throw new FileSystemException(path.toString(), null, "no such file is ours");
            }
            return Optional.of(station(path, Files.readString(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LibraryException(
                    """
                    the station's identity in %s cannot be read (%s): \
                    mend that; without it this would be another station\
                    """
                            .formatted(path, IoReason.of(e)),
                    e);
        }
    }

    private static Station station(Path path, String text) {
        return switch (StationText.read(text)) {
            case StationText.Reading.Read(Station station) -> station;
            case StationText.Reading.Damaged(int line, String problem) ->
                    throw new LibraryException(
                            """
                            the station's identity in %s is damaged: line %d: %s. Restore it from \
                            a copy of the library, or remove it to make a new station\
                            """
                                    .formatted(path, line, problem));
        };
    }

    /** Makes the folder of a file, which must not be a link to elsewhere. */
    private static void prepare(Path file, DurableFiles files) throws IOException {
        Path folder = file.resolveSibling("");
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            files.createFolders(folder);
        }
        if (Files.isSymbolicLink(folder)) {
            throw new FileSystemException(folder.toString(), null, "is a link");
        }
    }

    private static Path real(Path library) {
        try {
            Path real = library.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new NotDirectoryException(real.toString());
            }
            if (!Files.isReadable(real) || !Files.isExecutable(real)) {
                throw new LibraryException(
                        """
                        the library %s cannot be entered (permission denied): \
                        let this user read it\
                        """
                                .formatted(real));
            }
            return real;
        } catch (IOException e) {
            throw new LibraryException(
                    """
                    there is no library at %s (%s): \
                    name a folder that holds a folder for each channel\
                    """
                            .formatted(library.toAbsolutePath(), IoReason.of(e)),
                    e);
        }
    }
}

package carillon.library.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.LibraryException;
import carillon.protocol.identity.StationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationFileTest {

    @TempDir private Path temporary;
    private Path library = Path.of("");
    private Path state = Path.of("");
    private final SplittableRandom random = new SplittableRandom(1);

    @BeforeEach
    void makeFolders() throws IOException {
        library = Files.createDirectory(temporary.resolve("library"));
        state = temporary.resolve("state");
    }

    @Test
    void makesAnIdentityOnceAndFindsItAgain() throws IOException {
        Station first = open().station();

        assertThat(open().station()).isEqualTo(first);
        assertThat(library.resolve(".carillon/station.yaml")).exists();
        assertThat(list(library.resolve(".carillon"))).hasSize(1);
        assertThat(open().remarks()).isEmpty();
    }

    @Test
    void agreesOnOneIdentityWhenTwoServersMakeItAtOnce() {
        List<StationId> ids =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> StationFile.open(library, state, new SplittableRandom(i)))
                        .map(file -> file.station().id())
                        .distinct()
                        .toList();

        assertThat(ids).hasSize(1);
    }

    @Test
    void makesTwoLibrariesTwoStations() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("other"));

        assertThat(StationFile.open(other, state, random).station().id())
                .isNotEqualTo(open().station().id());
    }

    @Test
    void travelsWithACopyOfTheLibrary() throws IOException {
        Station station = open().station();
        Path copy = Files.createDirectories(temporary.resolve("copy/.carillon"));
        Files.copy(library.resolve(".carillon/station.yaml"), copy.resolve("station.yaml"));

        assertThat(StationFile.open(temporary.resolve("copy"), state, random).station())
                .isEqualTo(station);
    }

    @Test
    void keepsNumbersAndEveryName() {
        StationFile file = open();
        Station station =
                new Station(
                        file.station().id(),
                        List.of(
                                new NumberedFolder("Jazz \"late\": #1 \\ {a}", 1, 9),
                                new NumberedFolder("Čeština – 交響曲 \uD834\uDD1E", 2, 2),
                                new NumberedFolder("\u001b[2J\n\u0085\u2028'", 3, 3),
                                new NumberedFolder("null", 4, 4),
                                new NumberedFolder("007", 5, 5)),
                        List.of(6, 7));

        file.save(station);

        assertThat(open().station()).isEqualTo(station);
    }

    @Test
    void writesNothingWhenItOnlyLooks() {
        Station peeked = StationFile.peek(library, state, random);

        assertThat(peeked.folders()).isEmpty();
        assertThat(library).isEmptyDirectory();
        assertThat(state).doesNotExist();
        assertThat(StationFile.peek(library, state, random).id()).isNotEqualTo(peeked.id());
    }

    @Test
    void looksAtWhatIsThere() {
        Station station = open().station();

        assertThat(StationFile.peek(library, state, random)).isEqualTo(station);
    }

    @Test
    void fallsBackToTheStateDirectoryAndSaysSo() throws IOException {
        blockLibrary();

        StationFile file = open();
        file.save(oneFolder(file.station().id()));

        assertThat(file.remarks())
                .singleElement()
                .asString()
                .contains("cannot be written")
                .contains("does not travel with the library");
        assertThat(open().station()).isEqualTo(oneFolder(file.station().id()));
    }

    @Test
    void keepsWhatIsInTheStateDirectoryToItself() throws IOException {
        blockLibrary();
        open();

        Path stations = state.resolve("stations");
        assertThat(Files.getAttribute(stations, "unix:mode")).isEqualTo(040700);
        Path kept = list(stations).getFirst();
        assertThat(Files.getAttribute(kept, "unix:mode")).isEqualTo(0100600);

        Path elsewhere = Files.move(kept, temporary.resolve("moved.yaml"));
        Files.createSymbolicLink(kept, elsewhere);
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(kept.toString());
    }

    @Test
    void keepsTwoReadOnlyLibrariesApartInOneStateDirectory() throws IOException {
        blockLibrary();
        Path other = Files.createDirectory(temporary.resolve("other"));
        Files.createSymbolicLink(other.resolve(".carillon"), temporary);

        assertThat(StationFile.open(other, state, random).station().id())
                .isNotEqualTo(open().station().id());
    }

    @Test
    void keepsNewNumbersAsideWhileTheLibraryIsReadOnly() throws IOException {
        StationFile first = open();
        first.save(oneFolder(first.station().id()));
        Path kept = library.resolve(".carillon/station.yaml");
        String text = Files.readString(kept);
        Station numbered =
                new Station(
                        first.station().id(),
                        List.of(new NumberedFolder("Music", 1, 7), new NumberedFolder("New", 2, 2)),
                        List.of());
        // A folder in the place of the file can be neither replaced nor, for now, read.
        StationFile second = open();
        Files.delete(kept);
        Files.createDirectories(kept.resolve("full"));
        second.save(numbered);
        Files.delete(kept.resolve("full"));
        Files.delete(kept);
        Files.writeString(kept, text);

        assertThat(second.remarks()).hasSize(1);
        assertThat(open().station()).isEqualTo(numbered);
    }

    @Test
    void movesBackIntoTheLibraryWhenItCanBeWritten() throws IOException {
        blockLibrary();
        Station station = open().station();
        Files.delete(library.resolve(".carillon"));

        StationFile file = open();
        file.save(oneFolder(station.id()));

        assertThat(file.remarks()).isEmpty();
        assertThat(Files.readString(library.resolve(".carillon/station.yaml")))
                .contains(station.id().toString());
        assertThat(list(state.resolve("stations"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'station: 12', line 1: station is not 32",
        "'', line 1: station is not 32",
        "'station: \"0000000000000001000000000000000f\"\nfolders:\n  - {name: a}', line 3: no"
                + " folder",
        "'station: \"0000000000000001000000000000000f\"\nretired: [x]', line 2: retired",
        "'station: [', line 1: no YAML",
        "'- a', line 1: no station",
    })
    void refusesADamagedFileAndLeavesItAlone(String text, String problem) throws IOException {
        open();
        Path kept = library.resolve(".carillon/station.yaml");
        Files.writeString(kept, text);

        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(kept.toRealPath().toString())
                .hasMessageContaining(problem);
        assertThat(kept).hasContent(text);
    }

    @Test
    void refusesAFolderThatOccursTwice() throws IOException {
        open().save(oneFolder(open().station().id()));
        Path kept = library.resolve(".carillon/station.yaml");
        String text = Files.readString(kept);
        String entry = text.lines().filter(line -> line.contains("name:")).findFirst().orElse("");
        Files.writeString(kept, text.replace(entry, entry + "\n" + entry));

        assertThatThrownBy(this::open).hasMessageContaining("or again");
    }

    @Test
    void saysWhenThereIsNoLibrary() {
        assertThatThrownBy(() -> StationFile.open(temporary.resolve("none"), state, random))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("there is no library at " + temporary.resolve("none"));
    }

    @Test
    void saysWhenItCanBeKeptNowhere() throws IOException {
        blockLibrary();
        Files.writeString(state, "a file in the place of the folder");

        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("can be written neither to")
                .hasMessageContaining("--state");
    }

    /** What root, too, cannot write to: a link in the place of the folder. */
    private void blockLibrary() throws IOException {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(library.resolve(".carillon"), elsewhere);
    }

    private static Station oneFolder(StationId id) {
        return new Station(id, List.of(new NumberedFolder("Music", 1, 1)), List.of());
    }

    private StationFile open() {
        return StationFile.open(library, state, random);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

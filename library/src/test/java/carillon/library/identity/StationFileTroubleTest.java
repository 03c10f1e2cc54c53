package carillon.library.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationFileTroubleTest {

    @TempDir private Path folder;

    @Test
    void aLibraryMustBeAFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("medialib"));

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(LibraryException.class)
                .hasMessageStartingWith("there is no library at " + file + " (it is no folder)");
    }

    @Test
    void neverOffersToRemoveAnIdentityThatOnlyCannotBeRead() throws IOException {
        Path identity = folder.resolve(".carillon/station.yaml");
        Files.createDirectories(identity);

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(identity + " cannot be read")
                .hasMessageNotContaining("remove");
    }

    private void open(Path library) {
        StationFile.open(library, folder.resolve("state"), new SplittableRandom(1));
    }
}

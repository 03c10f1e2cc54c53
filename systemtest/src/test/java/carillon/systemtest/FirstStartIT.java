package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start of a fresh checkout, which builds it. */
@Tag("long")
class FirstStartIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir private Path folder;

    @Test
    void ofTwoAtOnceOneBuildsAndTheResultRunsForEverybody() throws IOException {
        Tool.needNamespaces();
        Tool.need("mvn", "setpriv");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path fresh = Checkout.copySources(folder.resolve("a fresh checkout"));
        buildsOnce(fresh);
        startsWithoutPreparations(fresh);
        Files.delete(fresh.resolve("client/target/carillon.aot"));
        runsForNobody(fresh);
    }

    private static void buildsOnce(Path fresh) {
        try (Program server = version(fresh, "carillond");
                Program client = version(fresh, "carillon")) {
            assertThat(server.awaitExit(LIMIT)).as(server.transcript()).isZero();
            assertThat(client.awaitExit(LIMIT)).as(client.transcript()).isZero();
            assertThat(Stream.of(server, client))
                    .filteredOn(each -> each.transcript().contains(": building"))
                    .hasSize(1);
            assertThat(server.output().getFirst()).startsWith("Carillon ");
            assertThat(client.output().getFirst()).startsWith("Carillon ");
        }
    }

    private static void startsWithoutPreparations(Path fresh) throws IOException {
        FileTime built =
                Files.getLastModifiedTime(fresh.resolve("server/target/carillon-server.jar"));
        for (String program : List.of("carillond", "carillon")) {
            try (Program again = version(fresh, program)) {
                assertThat(again.awaitExit(LIMIT)).isZero();
                assertThat(again.errors()).isEmpty();
            }
        }
        assertThat(Files.getLastModifiedTime(fresh.resolve("server/target/carillon-server.jar")))
                .isEqualTo(built);
    }

    /** A user who may not write there, without the cache and without making one. */
    private static void runsForNobody(Path fresh) {
        List<String> words = Checkout.asNobody(fresh + "/bin/carillon", "--version");
        try (Program nobody = Program.start(words)) {
            assertThat(nobody.awaitExit(LIMIT)).as(nobody.transcript()).isZero();
            assertThat(nobody.errors()).isEmpty();
        }
        assertThat(fresh.resolve("client/target/carillon.aot")).doesNotExist();
    }

    private static Program version(Path fresh, String program) {
        return Program.start(List.of(fresh + "/bin/" + program, "--version"));
    }
}

package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launchers in bin, before anything is built and after. */
class LauncherIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @BeforeEach
    void letOthersIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void saysInOneLineThatThereIsNoJdk() {
        Tool.needNamespaces();
        Tool.need("unshare");
        Path fresh = Checkout.copySources(folder.resolve("fresh"));
        // Where the launcher looks for a JDK, there is none.
        String hide =
                "for d in /usr/lib/jvm /usr/java /opt; do [ ! -d $d ] || mount -t tmpfs none $d;"
                        + " done; exec \"$0\" --version";
        for (String program : List.of("carillon", "carillond")) {
            List<String> words =
                    List.of(
                            "env",
                            "-u",
                            "JAVA_HOME",
                            "HOME=/nonexistent",
                            "PATH=/usr/bin:/bin",
                            "unshare",
                            "-m",
                            "sh",
                            "-c",
                            hide,
                            fresh + "/bin/" + program);
            assertFails(words, program + ": needs a JDK 25 and found none: install");
        }
    }

    @Test
    void saysInOneLineThatARuntimeCannotBuild() throws IOException {
        Path fresh = Checkout.copySources(folder.resolve("fresh"));
        Path runtime = folder.resolve("runtime");
        Files.createDirectories(runtime.resolve("bin"));
        Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.createSymbolicLink(runtime.resolve("bin/java"), Path.of("/bin/true"));

        assertFails(
                List.of("env", "JAVA_HOME=" + runtime, fresh + "/bin/carillon", "--version"),
                "is a runtime without a compiler: install the JDK 25");
    }

    @Test
    void saysInOneLineThatItMayOpenTooFewFiles() {
        for (String program : List.of("carillon", "carillond")) {
            assertFails(
                    List.of(
                            "sh",
                            "-c",
                            "ulimit -n 24; exec \"$0\" --version",
                            Checkout.top() + "/bin/" + program),
                    program + ": needs 64 open files at least, and the limit is 24: raise it");
        }
    }

    @Test
    void saysInOneLineThatItMayNotBuildHere() {
        Tool.need("setpriv");
        Tool.needNamespaces();
        Path fresh = Checkout.copySources(folder.resolve("fresh"));

        assertFails(
                Checkout.asNobody(fresh + "/bin/carillon", "--version"),
                "is not built and not writable");
    }

    @Test
    void saysThatTheFirstBuildNeedsTheNetwork() throws IOException {
        Program program =
                buildThatSays(
                        "[ERROR] [ERROR] Some problems were encountered",
                        "[ERROR] Non-resolvable import POM: Could not transfer artifact",
                        "[ERROR] ");

        assertThat(program.errors())
                .element(1)
                .asString()
                .contains("MB of libraries from Maven Central", "~/.m2/settings.xml");
        assertThat(program.errors()).hasSize(2);
    }

    @Test
    void showsOfABuildThatFailsWhatIsWrongAndNothingOfMaven() throws IOException {
        Program program =
                buildThatSays(
                        "[ERROR] /x/Foo.java:[3,4] cannot find symbol",
                        "[ERROR] Failed to execute goal org.apache.maven.plugins:x",
                        "[ERROR] -> [Help 1]",
                        "[ERROR] ",
                        "[ERROR] To see the full stack trace of the errors, re-run Maven");

        assertThat(program.errors())
                .satisfiesExactly(
                        line -> assertThat(line).contains("building"),
                        line -> assertThat(line).isEqualTo("/x/Foo.java:[3,4] cannot find symbol"),
                        line -> assertThat(line).contains("the build failed: see "));
    }

    @Test
    void saysOfABuildThatLeavesNothingInItsLogWhatMayBeWrong() throws IOException {
        assertThat(buildThatSays().errors())
                .element(1)
                .asString()
                .contains("the build ended without saying why: is the disk full? See ");
    }

    @Test
    void buildsAgainWhenASourceOfWhatRunsIsNewer() throws IOException {
        Path fresh = Checkout.copySources(folder.resolve("fresh"));
        Files.createDirectories(fresh.resolve("client/target/lib"));
        FileTime built =
                Files.getLastModifiedTime(
                        Files.createFile(fresh.resolve("client/target/carillon-client.jar")));
        Path maven = mavenThatSays();

        assertThat(failedStart(fresh, maven).errors())
                .noneMatch(line -> line.contains(": building"));
        for (String source :
                List.of(
                        "pom.xml",
                        "client/pom.xml",
                        "client/src/main/java/carillon/client/cli/CarillonMain.java",
                        "protocol/src/main/java/carillon/protocol/Decoded.java",
                        "library/src/main/resources")) {
            FileTime before = Files.getLastModifiedTime(fresh.resolve(source));
            Files.setLastModifiedTime(
                    fresh.resolve(source), FileTime.from(built.toInstant().plusSeconds(1)));
            assertThat(failedStart(fresh, maven).errors())
                    .as(source)
                    .anyMatch(line -> line.contains(": building"));
            Files.setLastModifiedTime(fresh.resolve(source), before);
        }
    }

    @Test
    void runsThroughASymbolicLinkAndBecomesTheJvm() throws IOException {
        Path link =
                Files.createSymbolicLink(
                        folder.resolve("a link"), Path.of(Checkout.carillond().getFirst()));
        Path library = folder.resolve("library");
        SampleLibrary.channel(library, "Bells", 9);
        try (Namespace namespace = Namespace.open();
                Program server =
                        Program.start(
                                namespace.inside(
                                        List.of(
                                                link.toString(),
                                                "serve",
                                                library.toString(),
                                                "--state=" + folder.resolve("state"))))) {
            server.awaitLine("on the air", RunningStation.START_LIMIT);
            Path executable = Path.of("/proc", Long.toString(server.pid()), "exe");
            assertThat(Files.readSymbolicLink(executable)).hasFileName("java");
        }
    }

    @Test
    void twoClonesAreTwoStationsWithGroupsOfTheirOwnIdentity() throws Exception {
        List<String> stations = new ArrayList<>();
        for (String clone : List.of("one", "two")) {
            Path library =
                    SampleLibrary.copy(
                            Checkout.medialib(), folder.resolve(clone + "/medialib"), false);
            try (Namespace namespace = Namespace.open();
                    Program server =
                            ServerHome.of(namespace, library, folder.resolve(clone + "/state"))
                                    .onAir()) {
                String station = stationOf(library);
                stations.add(station);
                assertThat(server.output().getFirst()).contains(base(station) + ".1:5004");
            }
        }
        assertThat(stations).doesNotHaveDuplicates();
    }

    @Test
    void gitLeavesTheIdentityOfACloneAlone() {
        Tool.need("git");
        if (!Files.exists(Checkout.top().resolve(".git"))) {
            return; // sources that came as an archive
        }
        List<String> words =
                List.of(
                        "git",
                        "-C",
                        Checkout.top().toString(),
                        "check-ignore",
                        "-q",
                        "medialib/.carillon/station.yaml");
        try (Program program = Program.start(words)) {
            assertThat(program.awaitExit(LIMIT)).isZero();
        }
    }

    /** A first start, with a Maven that says this and fails. */
    private Program buildThatSays(String... lines) throws IOException {
        return failedStart(Checkout.copySources(folder.resolve("fresh")), mavenThatSays(lines));
    }

    private Path mavenThatSays(String... lines) throws IOException {
        Path maven = Files.createDirectory(folder.resolve("maven")).resolve("mvn");
        Path log = Files.write(folder.resolve("said"), List.of(lines));
        Files.writeString(maven, "#!/bin/sh\ncat " + log + "; exit 1\n");
        return Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Program failedStart(Path checkout, Path maven) {
        String path = maven.getParent() + ":" + System.getenv("PATH");
        List<String> words =
                List.of("env", "PATH=" + path, checkout + "/bin/carillon", "--version");
        try (Program program = Program.start(words)) {
            assertThat(program.awaitExit(LIMIT)).as(program.transcript()).isEqualTo(1);
            return program;
        }
    }

    private static void assertFails(List<String> words, String message) {
        try (Program program = Program.start(words, Map.of())) {
            assertThat(program.awaitExit(LIMIT)).as(program.transcript()).isEqualTo(1);
            assertThat(program.errors()).singleElement().asString().contains(message);
            assertThat(program.output()).isEmpty();
        }
    }

    private static String stationOf(Path library) throws IOException {
        return Files.readAllLines(library.resolve(".carillon/station.yaml")).stream()
                .filter(line -> line.startsWith("station:"))
                .map(line -> line.replaceAll(".*?([0-9a-f]{32}).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    /** 239.192.(68 + 8 × (h mod 23)), h being the first 32 bits of the SHA-256 of the identity. */
    private static String base(String station) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(station));
        long h = Long.parseLong(HexFormat.of().formatHex(Arrays.copyOf(hash, 4)), 16);
        return "239.192." + (68 + 8 * (h % 23));
    }
}

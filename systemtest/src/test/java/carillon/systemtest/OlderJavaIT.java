package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build by a Maven that runs on an older Java, which finds the JDK 25 by itself. */
@Tag("long")
class OlderJavaIT {

    private static final Pattern FROM_17_TO_24 =
            Pattern.compile("(?m)^JAVA_VERSION=\"(17|18|19|2[0-4])\\b");

    @TempDir private Path folder;

    @Test
    void buildsAndTestsWithTheJdk25ThatIsInstalled() throws IOException {
        Tool.need("mvn");
        Optional<Path> older = olderJava();
        if (older.isEmpty()) {
            Tool.missing("no Java from 17 to 24 is in /usr/lib/jvm");
        }
        Path fresh = Checkout.copySources(folder.resolve("fresh"));
        List<String> words =
                List.of(
                        "mvn",
                        "-B",
                        "-V",
                        "-f",
                        fresh + "/pom.xml",
                        "-pl",
                        "protocol",
                        "test",
                        "-Dtest=Utf8Test");
        Map<String, String> environment =
                Map.of(
                        "JAVA_HOME",
                        older.orElseThrow().toString(),
                        "JAVA25_HOME",
                        System.getProperty("java.home"));
        try (Program maven = Program.start(words, environment)) {
            assertThat(maven.awaitExit(Duration.ofMinutes(5))).as(maven.transcript()).isZero();
            assertThat(maven.output())
                    .anyMatch(line -> line.matches("Java version: (17|18|19|2[0-4])\\b.*"))
                    .anyMatch(line -> line.contains("Tests run: "));
        }
    }

    private static Optional<Path> olderJava() throws IOException {
        try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(OlderJavaIT::isOlder)
                    .findFirst();
        }
    }

    private static boolean isOlder(Path home) {
        try {
            return FROM_17_TO_24.matcher(Files.readString(home.resolve("release"))).find();
        } catch (IOException e) {
            return false; // no JDK, whatever it is
        }
    }
}

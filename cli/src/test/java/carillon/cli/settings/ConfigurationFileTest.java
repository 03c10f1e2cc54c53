package carillon.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationFileTest {

    @TempDir private Path folder;

    @Test
    void keepsValuesAndListsWithTheirLines() throws IOException {
        ConfigurationFile file = ConfigurationFile.read(write("ttl: 2\n\nlink-root: [/a, /b]\n"));

        assertThat(file.entries())
                .containsEntry("ttl", new ConfigurationFile.Entry("2", false, 1))
                .containsEntry("link-root", new ConfigurationFile.Entry("/a\n/b", true, 3));
        assertThat(ConfigurationFile.read(write("# nothing\n")).entries()).isEmpty();
    }

    static Stream<Arguments> refused() {
        String quotes = "; put the value in quotes";
        return Stream.of(
                arguments(
                        "ttl: 1\n---\nttl: 2\n",
                        "line 3: a second document (---); write all in one"),
                arguments("ttl: !!java.lang.Runtime 1", "line 1: a tag (!); leave it out"),
                arguments("ttl: &a 1\nport: *a\n", "line 2: an alias (*); write the value out"),
                arguments("ttl: {a: 1}", "line 1: ttl: expected a value"),
                arguments("- ttl", "line 1: expected lines of the form 'flag: value'"),
                arguments(
                        "a: 1\nname: News: x",
                        "line 2: no YAML: a second colon with a blank" + quotes),
                arguments(
                        "name: @home",
                        "line 1: no YAML: found character '@' that cannot start any token"
                                + quotes),
                arguments(
                        "\tttl: 1",
                        "no YAML: a tab where a value or key begins; use blanks, not tabs"),
                arguments(
                        "a: 1\nname: \"open\nttl: 2\n",
                        "line 2: no YAML: a quote is open to the end of the file; close the quote"),
                arguments("a: 1\nb: [open", "no YAML: "));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesOnOneLineWhatIsNoMapping(String text, String message) throws IOException {
        Path file = write(text);

        assertThatThrownBy(() -> ConfigurationFile.read(file))
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message)
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1);
    }

    @Test
    void namesAKeyWithoutWhatATerminalWouldObey() throws IOException {
        Path file = write("\"\\e[31mevil\\nkey" + "y".repeat(1_000) + "\": 1\n");
        String key = ConfigurationFile.read(file).entries().keySet().iterator().next();

        assertThat(ConfigurationFile.read(file).place(key))
                .startsWith(file + ", line 1: \uFFFD[31mevil\uFFFDkeyyy")
                .endsWith("y…")
                .hasSizeLessThan(file.toString().length() + 120);
    }

    @Test
    void refusesWhatIsNoRegularFileInsteadOfWaiting() throws Exception {
        assertRefused(folder, "is a folder");
        Path pipe = folder.resolve("pipe");
        try {
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        } catch (IOException e) {
            Assumptions.abort("there is no mkfifo here");
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertRefused(pipe, "is no regular file"));
    }

    @Test
    void refusesAFileThatIsNoTextOrTooLarge() throws IOException {
        Path file = folder.resolve("file.yaml");
        assertRefused(Files.write(file, new byte[] {'a', (byte) 0xFF}), "it is no UTF-8 text");
        assertRefused(Files.write(file, new byte[100_000]), "larger than a configuration file");
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> ConfigurationFile.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.yaml"), text);
    }
}

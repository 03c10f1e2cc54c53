package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.cli.settings.Program;
import carillon.cli.settings.Settings;
import carillon.cli.settings.SettingsException;
import carillon.cli.words.FileTrouble;
import carillon.library.IoReason;
import carillon.library.yaml.YamlReader;
import carillon.library.yaml.YamlReading.Malformed;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines and library are not to know each other, and a server prints what both say. */
class OneWordingTest {

    @TempDir private Path folder;

    static IOException[] failures() {
        return new IOException[] {
            new NoSuchFileException("/x"),
            new AccessDeniedException("/x"),
            new NotDirectoryException("/x"),
            new FileAlreadyExistsException("/x"),
            new FileSystemLoopException("/x"),
            new FileSystemException("/x", null, "No space left on device"),
            new FileSystemException("/x"),
            new MalformedInputException(1),
            new IOException("Input/output error"),
            new IOException(),
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void bothSayTheSameOfAFile(IOException failure) {
        assertThat(FileTrouble.words(failure)).isEqualTo(IoReason.of(failure));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n\tb: 2",
                "a: @home",
                "a: News: x",
                "a: 1\nb: \"open\nc: 2",
                "a: [b\n"
            })
    void bothSayTheSameOfAMistakeInYaml(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file.yaml"), text);
        Program program = Program.CARILLOND.withConfiguration(file);

        assertThat(YamlReader.read(text))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        mistake ->
                                assertThatThrownBy(() ->
                                                Settings.load(program, new String[0], Map.of()))
                                        .isInstanceOf(SettingsException.class)
                                        .hasMessageContaining(mistake.problem()));
    }
}

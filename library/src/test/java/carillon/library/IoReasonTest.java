package carillon.library;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IoReasonTest {

    private static final String USUAL = "let the server read it";

    static Stream<IOException> failures() {
        return Stream.of(
                new NoSuchFileException("/x"),
                new AccessDeniedException("/x"),
                new NotDirectoryException("/x"),
                new FileAlreadyExistsException("/x"),
                new FileSystemLoopException("/x"),
                new FileSystemException("/x", null, "Not a directory"),
                new FileSystemException("/x"),
                new MalformedInputException(1),
                new IOException("Input/output error"),
                new IOException());
    }

    @Test
    void sendsNobodyToTheRightsOfAFileWhenEveryOtherFailsToo() throws IOException {
        // Fails by a reason that Java has no class for, as opening does when there are too many.
        Path failing = Path.of("/" + "x".repeat(1_000));
        String reason = reason(failing);
        IOException same = new FileSystemException("/y", null, reason);
        IOException another = new FileSystemException("/y", null, "not " + reason);

        assertThat(IoReason.advice(same, USUAL, failing)).contains("ulimit -n");
        assertThat(IoReason.advice(another, USUAL, failing)).isEqualTo(USUAL);
        assertThat(IoReason.advice(new AccessDeniedException("/y"), USUAL, failing))
                .isEqualTo(USUAL);
        assertThat(IoReason.advice(same, USUAL)).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isInWordsWithoutThePathAndTheNamesOfTheLanguage(IOException failure) {
        assertThat(IoReason.of(failure)).isNotBlank().doesNotContain("/x", "Exception", "null");
    }

    private static String reason(Path failing) throws IOException {
        try {
            return Files.readString(failing);
        } catch (FileSystemException e) {
            assertThat(e.getClass()).isEqualTo(FileSystemException.class);
            return e.getReason();
        }
    }
}

package carillon.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileTroubleTest {

    @ParameterizedTest
    @MethodSource("troubles")
    void saysWhyInWordsAndWithoutThePath(IOException trouble) {
        assertThat(FileTrouble.words(trouble))
                .isNotBlank()
                .doesNotContain("/x", "Exception", "null");
    }

    static IOException[] troubles() {
        return new IOException[] {
            new NoSuchFileException("/x"),
            new AccessDeniedException("/x"),
            new NotDirectoryException("/x"),
            new FileSystemLoopException("/x"),
            new FileSystemException("/x"),
            new FileSystemException("/x", null, "No space left on device"),
            new IOException(),
        };
    }
}

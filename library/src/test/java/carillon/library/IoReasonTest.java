package carillon.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IoReasonTest {

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
    void sendsNobodyToTheRightsOfAFileWhenTheProcessMayOpenNoMore() {
        IOException tooMany = new FileSystemException("/x", null, "Too many open files");

        assertThat(IoReason.advice(tooMany, "let the server read it")).contains("ulimit -n");
        assertThat(IoReason.advice(new AccessDeniedException("/x"), "let the server read it"))
                .isEqualTo("let the server read it");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isInWordsWithoutThePathAndTheNamesOfTheLanguage(IOException failure) {
        assertThat(IoReason.of(failure)).isNotBlank().doesNotContain("/x", "Exception", "null");
    }
}

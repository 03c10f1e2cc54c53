package carillon.cli.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTroubleTest {

    @ParameterizedTest
    @MethodSource("troubles")
    void saysWhyInWordsAndWithoutThePath(IOException trouble, String words) {
        assertThat(FileTrouble.words(trouble)).isEqualTo(words);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                arguments(new NoSuchFileException("/x"), "it is not there"),
                arguments(new AccessDeniedException("/x"), "permission denied"),
                arguments(new FileAlreadyExistsException("/x"), "something else is in its place"),
                arguments(new NotDirectoryException("/x"), "it is no folder"),
                arguments(new FileSystemLoopException("/x"), "its links lead in a circle"),
                arguments(new MalformedInputException(1), "it is no UTF-8 text"),
                arguments(new FileSystemException("/x"), "the system does not say why"),
                arguments(new FileSystemException("/x", null, "No space"), "No space"),
                arguments(new IOException("Input/output error"), "Input/output error"),
                arguments(new IOException(), "the system does not say why"));
    }
}

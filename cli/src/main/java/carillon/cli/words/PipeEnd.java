package carillon.cli.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the end of a pipe from a failure: when whoever reads a pipe goes, that is an ordinary end;
 * a disk that takes nothing is none.
 */
public final class PipeEnd {

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    // The type in the mode of a file (sys/stat.h), as java.nio tells it.
    private static final int TYPE_MASK = 0xF000;
    private static final int FIFO = 0x1000;
    private static final int SOCKET = 0xC000;

    private PipeEnd() {}

    /** Whether a failing write to standard output means that a reader has gone. */
    public static boolean isAtStandardOutput() {
        return isAt(STANDARD_OUTPUT);
    }

    /**
     * Whether a failing write to a path means that a reader has gone. The text of the exception
     * does not tell: it is in the language of the machine.
     */
    public static boolean isAt(Path path) {
        try {
            int type = (Integer) Files.getAttribute(path, "unix:mode") & TYPE_MASK;
            return type == FIFO || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            // What cannot be asked, or is no Linux, is judged as a disk: its failure is reported.
            return false;
        }
    }
}

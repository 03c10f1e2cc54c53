package carillon.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The library, and where its links may lead. */
final class LibraryFlags {

    @Parameters(
            paramLabel = "LIBRARY",
            arity = "0..1",
            defaultValue = "./medialib",
            description = "The folder of channel folders. Default: ${DEFAULT-VALUE}.")
    private Path library = Path.of("");

    @Option(
            names = "--link-root",
            paramLabel = "DIR",
            split = "\n",
            splitSynopsisLabel = "...",
            description = "A folder outside the library that symbolic links may lead into.")
    private List<Path> linkRoots = new ArrayList<>();

    Path library() {
        return library.toAbsolutePath().normalize();
    }

    List<Path> linkRoots() {
        return linkRoots;
    }
}

package carillon.client.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds programs as {@code execvp} does: by path if the name holds a slash, else in PATH. */
public final class ProgramSearch {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private final String directories;

    /**
     * Searches the directories of a PATH variable.
     *
     * @param directories separated as in PATH; an empty one is the working directory
     */
    public ProgramSearch(String directories) {
        this.directories = directories;
    }

    /** Searches where this process would. */
    public static ProgramSearch here() {
        String path = System.getenv("PATH");
        return new ProgramSearch(path == null ? "" : path);
    }

    /** The program that a command's first word means, if it can be executed. */
    public Optional<Path> find(String program) {
        try {
            return program.indexOf('/') >= 0
                    ? Optional.of(Path.of(program)).filter(ProgramSearch::isProgram)
                    : SEPARATOR
                            .splitAsStream(directories)
                            .map(directory -> Path.of(directory, program))
                            .filter(ProgramSearch::isProgram)
                            .findFirst();
        } catch (InvalidPathException _) {
            // A name that no file can have is a program that does not exist.
            return Optional.empty();
        }
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}

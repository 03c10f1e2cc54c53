package carillon.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of Java.
 *
 * @param path where it is, relative to the checkout: {@code MODULE/src/main/java/…} for what is
 *     part of a program, {@code MODULE/src/test/java/…} for tests
 */
record SourceFile(Path path) {

    /** All that the programs are made of, the measuring ones too; without the tests. */
    static List<SourceFile> all(Path checkout) throws IOException {
        return all(checkout, "main");
    }

    /** All tests, and what they are made of. */
    static List<SourceFile> tests(Path checkout) throws IOException {
        return all(checkout, "test");
    }

    private static List<SourceFile> all(Path checkout, String kind) throws IOException {
        try (Stream<Path> modules = Files.list(checkout)) {
            return modules.map(module -> module.resolve("src").resolve(kind).resolve("java"))
                    .filter(Files::isDirectory)
                    .flatMap(SourceFile::below)
                    .map(file -> new SourceFile(checkout.relativize(file)))
                    .toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** The module it belongs to, such as {@code client}. */
    String module() {
        return path.getName(0).toString();
    }

    /** The package, such as {@code carillon.client.play}. */
    String packageName() {
        Path folders = path.subpath(4, path.getNameCount() - 1);
        return folders.toString().replace('/', '.');
    }

    /** The name of the type it declares. */
    String typeName() {
        return path.getFileName().toString().replace(".java", "");
    }
}

package carillon.library.scan;

import carillon.library.scan.Found.Kind;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a library may reach: its own folder and those that links may lead to.
 *
 * <p>Threads: any.
 */
final class Territory {

    private static final Comparator<Found> BY_NAME =
            Comparator.comparing(Found::name, NameOrder.INSTANCE)
                    .thenComparing(found -> found.path().toString());

    private final List<Path> roots;

    /** Folders without links in their paths, the library first. */
    Territory(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * What is in a folder, in the order of names, without what begins with a dot.
     *
     * @param subject what to call the folder in remarks; empty for the library itself
     */
    List<Found> list(Path folder, String subject) throws IOException {
        List<Found> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path path : entries) {
                String name = FileName.of(path);
                if (!name.startsWith(".")) {
                    String called = subject.isEmpty() ? name : subject + "/" + name;
                    found.add(new Found(path, name, called, kind(path)));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(BY_NAME);
        return found;
    }

    private Kind kind(Path path) {
        try {
            BasicFileAttributes attributes = attributes(path);
            return attributes.isSymbolicLink() ? kindBehindLink(path) : kind(attributes);
        } catch (IOException e) {
            return Kind.UNREADABLE;
        }
    }

    private Kind kindBehindLink(Path link) throws IOException {
        try {
            Path real = link.toRealPath();
            if (roots.getFirst().startsWith(real)) {
                return Kind.LINK_TO_LIBRARY;
            }
            boolean isInside = roots.stream().anyMatch(real::startsWith);
            return isInside ? kind(attributes(real)) : Kind.LINK_OUT;
        } catch (NoSuchFileException e) {
            return Kind.LINK_TO_NOTHING;
        }
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return Kind.FOLDER;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.SPECIAL;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}

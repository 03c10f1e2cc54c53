package carillon.library.scan;

import carillon.library.patience.NoAnswerException;
import carillon.library.patience.Progress;
import carillon.library.scan.Found.Kind;
import java.io.Closeable;
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
import java.util.Iterator;
import java.util.List;

/**
 * Where a library may reach: its own folder and those that links may lead to.
 *
 * <p>Threads: one, whose progress it shows.
 */
final class Territory {

    static final Comparator<Found> BY_NAME =
            Comparator.comparing(Found::name, NameOrder.INSTANCE)
                    .thenComparing(found -> found.path().toString());

    private final List<Path> roots;
    private final Progress progress;

    /** Folders without links in their paths, the library first. */
    Territory(List<Path> roots, Progress progress) {
        this.roots = List.copyOf(roots);
        this.progress = progress;
    }

    /**
     * What is in a folder, in the order of names, without what begins with a dot.
     *
     * @param subject what to call the folder in remarks
     */
    List<Found> list(Path folder, String subject) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path path : entries(folder)) {
            found.add(found(path, subject));
        }
        found.sort(BY_NAME);
        return found;
    }

    /**
     * What a path leads to.
     *
     * @param folder what its folder is called in remarks; empty for the library itself
     */
    Found found(Path path, String folder) {
        String name = FileName.of(path);
        return new Found(path, name, folder.isEmpty() ? name : folder + "/" + name, kind(path));
    }

    /** The paths in a folder but those whose names begin with a dot, in no order. */
    @SuppressWarnings("StreamResourceLeak") // closed here, under the eyes of the progress
    List<Path> entries(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        DirectoryStream<Path> entries = progress.at(folder, () -> Files.newDirectoryStream(folder));
        try (Closeable _ = () -> progress.close(folder, entries)) {
            Iterator<Path> iterator = entries.iterator();
            while (progress.at(folder, iterator::hasNext)) {
                Path path = iterator.next();
                if (!FileName.of(path).startsWith(".")) {
                    paths.add(path);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return paths;
    }

    /** The path of a folder without links. */
    Path real(Path folder) throws IOException {
        return progress.at(folder, folder::toRealPath);
    }

    private Kind kind(Path path) {
        try {
            return progress.at(
                    path,
                    () -> {
                        BasicFileAttributes attributes = attributes(path);
                        return attributes.isSymbolicLink()
                                ? kindBehindLink(path)
                                : kind(attributes);
                    });
        } catch (NoAnswerException e) {
            return Kind.SILENT;
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

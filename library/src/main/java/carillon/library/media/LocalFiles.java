package carillon.library.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The files of this machine below some folders, and no others: a path that leads out of them
 * through a symbolic link is refused, and so is whatever is no regular file. A FIFO put in the
 * place of a file between the check and the opening can still block the caller.
 */
public final class LocalFiles implements MediaFiles {

    private final List<Path> roots;

    private LocalFiles(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** The files below the folders, which must exist: the library and its link roots. */
    public static LocalFiles below(List<Path> folders) throws IOException {
        List<Path> roots = new ArrayList<>();
        for (Path folder : folders) {
            roots.add(folder.toRealPath());
        }
        return new LocalFiles(roots);
    }

    @Override
    public MediaFile open(Path path) throws IOException {
        Path real = realPath(path);
        Fingerprint before = regular(real);
        FileChannel channel =
                FileChannel.open(real, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            if (!regular(real).equals(before) || channel.size() != before.sizeBytes()) {
                throw new FileSystemException(path.toString(), null, "changed while being opened");
            }
            return new LocalFile(real, channel, before);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public Fingerprint fingerprint(Path path) throws IOException {
        return regular(realPath(path));
    }

    @Override
    public Mount mount(Path path) throws IOException {
        Path real = realPath(path);
        return Mount.of(Files.getFileStore(real).name(), unixNumber(real, "unix:dev", 0));
    }

    private Path realPath(Path path) throws IOException {
        Path real = followed(path);
        if (roots.stream().noneMatch(real::startsWith)) {
            throw new FileSystemException(path.toString(), null, "leads out of the library");
        }
        return real;
    }

    private static Path followed(Path path) throws IOException {
        try {
            return path.toRealPath();
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(path)) {
                throw new FileSystemException(path.toString(), null, "its link leads nowhere");
            }
            throw e;
        }
    }

    /** The fingerprint of a path without links. */
    static Fingerprint regular(Path real) throws IOException {
        BasicFileAttributes found =
                Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!found.isRegularFile()) {
            throw new FileSystemException(real.toString(), null, "not a regular file");
        }
        return new Fingerprint(
                found.size(),
                found.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                // Where files have no number, the path has to tell two of one size and time apart.
                unixNumber(real, "unix:ino", real.hashCode()));
    }

    private static long unixNumber(Path real, String attribute, long otherwise) throws IOException {
        try {
            Object number = Files.getAttribute(real, attribute, LinkOption.NOFOLLOW_LINKS);
            return number instanceof Number known ? known.longValue() : otherwise;
        } catch (UnsupportedOperationException e) {
            return otherwise; // not a Unix
        }
    }
}

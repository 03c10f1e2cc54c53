package carillon.library.state;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whether a folder is safe to keep state in. Whoever may write to it, or may put another in its
 * place because he may write to a folder above it, can have this process load a library of his, or
 * write to where a link of his points.
 */
public final class FolderOwnership {

    private static final Path ROOT = Path.of("/");
    private static final Path THIS_PROCESS = Path.of("/proc/self");
    private static final String ATTRIBUTES = "unix:uid,gid,mode";

    private FolderOwnership() {}

    /** Who owns a file, and what others may do with it. */
    private record Access(int owner, int group, int mode) {

        private static final int OTHERS_WRITE = 0002;
        private static final int GROUP_WRITE = 0020;
        private static final int STICKY = 01000;
        private static final int TYPE = 0170000;
        private static final int LINK = 0120000;

        static Access to(Path path, LinkOption... options) throws IOException {
            Map<String, Object> found = Files.readAttributes(path, ATTRIBUTES, options);
            return new Access(number(found, "uid"), number(found, "gid"), number(found, "mode"));
        }

        private static int number(Map<String, Object> found, String name) throws IOException {
            if (found.get(name) instanceof Integer number) {
                return number;
            }
            throw new IOException("the system does not tell the " + name + " of a folder");
        }

        boolean isWritableByOthers() {
            return (mode & (OTHERS_WRITE | GROUP_WRITE)) != 0;
        }

        /** Links have all permissions, and who may change them follows from where they are. */
        private boolean isLink() {
            return (mode & TYPE) == LINK;
        }

        /** Whether others than a group that this process is of may take away what is inside. */
        boolean letsOthersRename(Access self) {
            boolean isByGroup = (mode & GROUP_WRITE) != 0 && group != self.group;
            boolean isByOthers = (mode & OTHERS_WRITE) != 0 || isByGroup;
            return isByOthers && (mode & STICKY) == 0 && !isLink();
        }

        String modeText() {
            return Integer.toOctalString(mode & 07777);
        }
    }

    /** What speaks against a folder, and what to do about it; empty if only we can write to it. */
    public static Optional<String> objection(Path folder) throws IOException {
        Access self = Access.to(THIS_PROCESS);
        Access access = Access.to(folder);
        if (access.owner != self.owner) {
            return Optional.of(
                    """
                    it belongs to user %s and this is user %s, \
                    so what is in it is not to be trusted; \
                    look into it, then chown -R %s %s\
                    """
                            .formatted(access.owner, self.owner, self.owner, folder));
        }
        if (access.isWritableByOthers()) {
            return Optional.of(
                    """
                    others may write to it (mode %s), \
                    so what is in it is not to be trusted; \
                    look into it, then chmod go-w %s\
                    """
                            .formatted(access.modeText(), folder));
        }
        Optional<String> above = objectionAbove(folder, self);
        return above.isPresent() ? above : objectionInside(folder, self);
    }

    /** Whoever was let in once may have left a file that he can go on writing to. */
    private static Optional<String> objectionInside(Path folder, Access self) throws IOException {
        Set<Integer> trusted = trusted(self);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                int owner = owner(file).orElse(self.owner);
                if (!trusted.contains(owner)) {
                    return Optional.of(
                            """
                            %s in it belongs to user %s and this is user %s, \
                            so it is not to be trusted; \
                            look into it, then remove it, or chown -h %s %s\
                            """
                                    .formatted(file, owner, self.owner, self.owner, file));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return Optional.empty();
    }

    /** Empty if the file is gone, as those that come and go in a folder in use. */
    private static OptionalInt owner(Path file) throws IOException {
        try {
            return OptionalInt.of(Access.to(file, LinkOption.NOFOLLOW_LINKS).owner);
        } catch (NoSuchFileException e) {
            return OptionalInt.empty();
        }
    }

    // Whoever owns the root is trusted: the administrator, by whatever number he is seen here.
    private static Set<Integer> trusted(Access self) throws IOException {
        return new HashSet<>(Arrays.asList(self.owner, Access.to(ROOT).owner, 0));
    }

    private static Optional<String> objectionAbove(Path folder, Access self) throws IOException {
        Set<Integer> trusted = trusted(self);
        for (Path above : above(folder)) {
            Access access = Access.to(above, LinkOption.NOFOLLOW_LINKS);
            if (!trusted.contains(access.owner)) {
                return Optional.of(
                        "%s above it belongs to user %s, who could put another in its place"
                                .formatted(above, access.owner));
            }
            if (access.letsOthersRename(self)) {
                return Optional.of(
                        """
                        others may write to %s above it (mode %s) \
                        and put another in its place; \
                        chmod go-w %s, or chmod +t if they must\
                        """
                                .formatted(above, access.modeText(), above));
            }
        }
        return Optional.empty();
    }

    /** The folders above a folder, both those of its name and those it really lies in. */
    private static Set<Path> above(Path folder) throws IOException {
        Set<Path> above = new LinkedHashSet<>();
        for (Path path : List.of(folder.toAbsolutePath().normalize(), folder.toRealPath())) {
            for (Path up = path.getParent(); up != null; up = up.getParent()) {
                above.add(up);
            }
        }
        return above;
    }
}

package carillon.library.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a folder is safe to keep state in. Whoever may write to it can have this process load a
 * library of his, or write to where a link of his points.
 */
final class FolderOwnership {

    private static final Path THIS_PROCESS = Path.of("/proc/self");
    private static final String OWNER = "unix:uid";

    private FolderOwnership() {}

    /** What speaks against a folder, and what to do about it; empty if only we can write to it. */
    static Optional<String> objection(Path folder) throws IOException {
        Object owner = Files.getAttribute(folder, OWNER);
        Object self = Files.getAttribute(THIS_PROCESS, OWNER);
        if (!owner.equals(self)) {
            return Optional.of(
                    "it belongs to user %s and this is user %s, so what is in it is not to be trusted; look into it, then chown -R %s %s"
                            .formatted(owner, self, self, folder));
        }
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(folder);
        if (mode.contains(PosixFilePermission.GROUP_WRITE)
                || mode.contains(PosixFilePermission.OTHERS_WRITE)) {
            return Optional.of(
                    "others may write to it (%s), so what is in it is not to be trusted; look into it, then chmod go-w %s"
                            .formatted(PosixFilePermissions.toString(mode), folder));
        }
        return Optional.empty();
    }
}

package carillon.library.database;

import carillon.library.state.DurableFiles;
import carillon.library.state.FolderOwnership;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The driver's native library. Left to itself, the driver unpacks it at every start, into a folder
 * that everybody may write to; here it is unpacked once, into a private one.
 */
final class SqliteLibrary {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private SqliteLibrary() {}

    /**
     * Loads the library in the folder, unpacked if it is not there yet or damaged, and points the
     * driver to it. Where that cannot be done, or others may write to the folder, or nothing may be
     * run from it, the driver is left to itself.
     */
    static synchronized void prepare(Path folder) {
        if (System.getProperty(PATH) != null) {
            return; // whoever started us, or an earlier call, has chosen one
        }
        String name = "sqlite-" + SQLiteJDBCLoader.getVersion() + ".so";
        try {
            Path library = folder.resolve(name).toAbsolutePath().normalize();
            if (FolderOwnership.objection(folder).isEmpty() && isThere(library) && load(library)) {
                System.setProperty(PATH, folder.toAbsolutePath().toString());
                System.setProperty(NAME, name);
            }
        } catch (IOException e) {
            // Not our folder, or full: whether the database can be used is for its opening to say.
        }
    }

    /**
     * Whether the library is there, after unpacking it if it was not, or was not as it is packed.
     */
    static boolean isThere(Path library) throws IOException {
        try (InputStream packed = packed()) {
            if (packed == null) {
                return false; // not a system for which there is one
            }
            byte[] bytes = packed.readAllBytes();
            if (!holds(library, bytes)) {
                DurableFiles.PRIVATE.replace(library, bytes);
            }
            return true;
        }
    }

    /**
     * Loads the library, for as long as the process lives; whether the system would: not from a
     * mount with {@code noexec}.
     */
    static boolean load(Path library) {
        try {
            System.load(library.toString()); // the driver's own call then finds it loaded
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }

    /** Whether a file is there and is what it should be, as it is about to be run. */
    private static boolean holds(Path library, byte[] bytes) throws IOException {
        return Files.isRegularFile(library, LinkOption.NOFOLLOW_LINKS)
                && Files.size(library) == bytes.length
                && Arrays.equals(Files.readAllBytes(library), bytes);
    }

    private static @Nullable InputStream packed() {
        String folder = LibraryLoaderUtil.getNativeLibResourcePath();
        String name = LibraryLoaderUtil.getNativeLibName();
        return SQLiteJDBCLoader.class.getResourceAsStream(folder + "/" + name);
    }
}

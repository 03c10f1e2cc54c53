package carillon.library.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * Points the driver to the library in the folder, unpacked if it is not there yet. Where that
     * cannot be done, the driver is left to itself.
     */
    static synchronized void unpack(Path folder) {
        if (System.getProperty(PATH) != null) {
            return; // whoever started us, or an earlier call, has chosen one
        }
        String name = "sqlite-" + SQLiteJDBCLoader.getVersion() + ".so";
        try {
            if (isThere(folder.resolve(name))) {
                System.setProperty(PATH, folder.toAbsolutePath().toString());
                System.setProperty(NAME, name);
            }
        } catch (IOException e) {
            // Not our folder, or full: whether the database can be used is for its opening to say.
        }
    }

    private static boolean isThere(Path library) throws IOException {
        if (Files.exists(library)) {
            return true;
        }
        try (InputStream packed = packed()) {
            if (packed == null) {
                return false; // not a system for which there is one
            }
            PrivateFiles.replace(library, packed.readAllBytes());
            return true;
        }
    }

    private static @Nullable InputStream packed() {
        String folder = LibraryLoaderUtil.getNativeLibResourcePath();
        String name = LibraryLoaderUtil.getNativeLibName();
        return SQLiteJDBCLoader.class.getResourceAsStream(folder + "/" + name);
    }
}

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

    /** Points the driver to the library in the folder, unpacked if it is not there yet. */
    static synchronized void unpack(Path folder) throws IOException {
        if (System.getProperty(PATH) != null) {
            return; // whoever started us, or an earlier call, has chosen one
        }
        String name = "sqlite-" + SQLiteJDBCLoader.getVersion() + ".so";
        Path library = folder.resolve(name);
        if (Files.notExists(library)) {
            try (InputStream packed = packed()) {
                if (packed == null) {
                    return; // not a system for which there is one; the driver will say so
                }
                PrivateFiles.replace(library, packed.readAllBytes());
            }
        }
        System.setProperty(PATH, folder.toAbsolutePath().toString());
        System.setProperty(NAME, name);
    }

    private static @Nullable InputStream packed() {
        String folder = LibraryLoaderUtil.getNativeLibResourcePath();
        String name = LibraryLoaderUtil.getNativeLibName();
        return SQLiteJDBCLoader.class.getResourceAsStream(folder + "/" + name);
    }
}

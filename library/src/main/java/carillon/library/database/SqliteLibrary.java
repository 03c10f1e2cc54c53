package carillon.library.database;

import carillon.library.state.DurableFiles;
import carillon.library.state.FolderOwnership;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The driver's native library. Left to itself, the driver unpacks it at every start, into a folder
 * that everybody may write to; here it is unpacked once, into a private one. Its name there tells
 * the driver's version, the kind of processor, and the check sum of what it should hold, so that a
 * start need not unpack anything to see whether the file is whole.
 */
final class SqliteLibrary {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";
    private static final String ENDING = ".so";

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
        try {
            Path real = folder.toAbsolutePath().normalize();
            Path library = FolderOwnership.objection(folder).isEmpty() ? find(real) : null;
            if (library != null && load(library)) {
                System.setProperty(PATH, real.toString());
                System.setProperty(NAME, library.getFileName().toString());
            }
        } catch (IOException e) {
            // Not our folder, or full: whether the database can be used is for its opening to say.
        }
    }

    /**
     * The library in the folder, after unpacking it if it was not there, or was not as it should
     * be; null if the driver has none for this system.
     */
    static @Nullable Path find(Path folder) throws IOException {
        String beginning =
                "sqlite-"
                        + SQLiteJDBCLoader.getVersion()
                        + "-"
                        + System.getProperty("os.arch")
                        + "-";
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().startsWith(beginning)
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && file.endsWith(name(beginning, Files.readAllBytes(file)))) {
                    return file;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return unpack(folder, beginning);
    }

    private static @Nullable Path unpack(Path folder, String beginning) throws IOException {
        try (InputStream packed = packed()) {
            if (packed == null) {
                return null;
            }
            byte[] bytes = packed.readAllBytes();
            Path library = folder.resolve(name(beginning, bytes));
            DurableFiles.PRIVATE.replace(library, bytes);
            return library;
        }
    }

    private static String name(String beginning, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return beginning + HexFormat.of().toHexDigits((int) sum.getValue()) + ENDING;
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

    private static @Nullable InputStream packed() {
        String folder = LibraryLoaderUtil.getNativeLibResourcePath();
        String name = LibraryLoaderUtil.getNativeLibName();
        return SQLiteJDBCLoader.class.getResourceAsStream(folder + "/" + name);
    }
}

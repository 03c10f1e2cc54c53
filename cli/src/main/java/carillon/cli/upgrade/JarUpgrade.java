package carillon.cli.upgrade;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes upgraded copies of the jars in a folder that hold old class files: some libraries are
 * built for every JVM since Java 5, and the ahead-of-time cache of JDK 25 takes nothing of those.
 */
public final class JarUpgrade {

    private JarUpgrade() {}

    /**
     * Upgrades the jars of the folder named first into the folder named second, under the same
     * names.
     */
    public static void main(String[] folders) throws IOException {
        upgradeAll(Path.of(folders[0]), Path.of(folders[1]));
    }

    static void upgradeAll(Path jars, Path upgraded) throws IOException {
        Files.createDirectories(upgraded);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(jars, "*.jar")) {
            for (Path jar : all) {
                if (needsUpgrade(jar)) {
                    upgrade(jar, upgraded.resolve(jar.getFileName()));
                }
            }
        }
    }

    /**
     * Whether a jar holds an old class. A signed one is left alone: it would not be what it says.
     */
    private static boolean needsUpgrade(Path jar) throws IOException {
        boolean hasOld = false;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isSignature(entry.getName())) {
                    return false;
                }
                hasOld |= isClass(entry) && ClassUpgrade.isOld(bytes(zip, entry));
            }
        }
        return hasOld;
    }

    private static void upgrade(Path jar, Path into) throws IOException {
        URL[] classes = {jar.toUri().toURL()};
        try (ZipFile zip = new ZipFile(jar.toFile());
                URLClassLoader loader = new URLClassLoader(classes);
                OutputStream file = Files.newOutputStream(into);
                ZipOutputStream out = new ZipOutputStream(file)) {
            ClassUpgrade upgrade = new ClassUpgrade(loader);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = bytes(zip, entry);
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(isClass(entry) ? upgrade.upgraded(bytes) : bytes);
                out.closeEntry();
            }
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        return zip.getInputStream(entry).readAllBytes();
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class");
    }

    private static boolean isSignature(String name) {
        return name.startsWith("META-INF/") && name.toUpperCase(Locale.ROOT).endsWith(".SF");
    }
}

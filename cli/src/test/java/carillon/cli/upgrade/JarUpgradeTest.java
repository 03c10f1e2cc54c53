package carillon.cli.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JarUpgradeTest {

    @TempDir private Path folder;
    private Path jars;
    private Path upgraded;

    @BeforeEach
    void makeFolder() throws IOException {
        jars = Files.createDirectory(folder.resolve("lib"));
        upgraded = folder.resolve("upgraded");
    }

    @Test
    void leavesNoOldClassInTheLibraryThatHasThem() throws Exception {
        Files.copy(oldLibrary(), jars.resolve("old.jar"));

        JarUpgrade.upgradeAll(jars, upgraded);

        try (ZipFile before = new ZipFile(oldLibrary().toFile());
                ZipFile after = new ZipFile(upgraded.resolve("old.jar").toFile())) {
            for (ZipEntry entry : Collections.list(before.entries())) {
                byte[] bytes = before.getInputStream(entry).readAllBytes();
                byte[] then = after.getInputStream(after.getEntry(entry.getName())).readAllBytes();
                assertThat(ClassUpgrade.isOld(then)).as(entry.getName()).isFalse();
                if (!ClassUpgrade.isOld(bytes)) {
                    assertThat(then).as(entry.getName()).isEqualTo(bytes);
                }
            }
        }
    }

    @Test
    void makesClassesThatTheJvmVerifies() throws Exception {
        Files.copy(oldLibrary(), jars.resolve("old.jar"));

        JarUpgrade.upgradeAll(jars, upgraded);

        URL[] jar = {upgraded.resolve("old.jar").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader());
                ZipFile zip = new ZipFile(upgraded.resolve("old.jar").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("picocli/") && entry.getName().endsWith(".class")) {
                    assertVerifies(entry.getName(), loader);
                }
            }
        }
    }

    @Test
    void copiesNoJarWithoutOldClasses() throws IOException {
        jar("new.jar", "a.txt", "text".getBytes(StandardCharsets.UTF_8));

        JarUpgrade.upgradeAll(jars, upgraded);

        assertThat(upgraded).isEmptyDirectory();
    }

    @Test
    void leavesSignedJarsAlone() throws Exception {
        byte[] old;
        try (ZipFile zip = new ZipFile(oldLibrary().toFile())) {
            old = zip.getInputStream(zip.getEntry("picocli/CommandLine.class")).readAllBytes();
        }
        jar("signed.jar", "picocli/CommandLine.class", old, "META-INF/A.SF", new byte[0]);

        JarUpgrade.upgradeAll(jars, upgraded);

        assertThat(upgraded).isEmptyDirectory();
    }

    @Test
    void keepsWhatIsNoClassFileOrADamagedOne() {
        ClassUpgrade upgrade = new ClassUpgrade(getClass().getClassLoader());
        SplittableRandom random = new SplittableRandom(1);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            if (length >= 8) {
                System.arraycopy(new byte[] {-54, -2, -70, -66, 0, 0, 0, 49}, 0, bytes, 0, 8);
            }
            assertThat(upgrade.upgraded(bytes)).isEqualTo(bytes);
        }
    }

    private static void assertVerifies(String entry, ClassLoader loader) {
        String name = entry.replace('/', '.').substring(0, entry.length() - ".class".length());
        // Classes for libraries that are not here cannot be linked, old or new.
        assertThatCode(
                        () -> {
                            try {
                                Class.forName(name, true, loader);
                            } catch (NoClassDefFoundError e) {
                                assertThat(e).hasMessageNotContaining("picocli");
                            }
                        })
                .as(name)
                .doesNotThrowAnyException();
    }

    private void jar(String name, Object... entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(jars.resolve(name));
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) entries[i]));
                out.write((byte[]) entries[i + 1]);
                out.closeEntry();
            }
        }
    }

    private static Path oldLibrary() throws URISyntaxException {
        return Path.of(
                CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}

package carillon.library.state;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import carillon.library.LibraryException;
import carillon.protocol.identity.ServerId;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("all threads format in its language")
class StateDirectoryTest {

    private static final InstantSource NOON =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    private static final String AT_ITS_END =
            "server 00000000000000000000000000000001\nboot 9223372036854775807\n";

    @TempDir Path temp;

    @Test
    void secondServerIsToldWhoHasTheDirectoryAndWhatToDo() {
        try (StateDirectory first = open()) {
            assertThat(first.boot()).isEqualTo(1);
            assertThatThrownBy(this::open)
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("started 2026-03-01T12:00:00Z")
                    .hasMessageContaining(state().toString())
                    .hasMessageContaining("--state");
        }
        open().close();
    }

    @Test
    void serverKeepsItsIdentityAndCountsItsStarts() {
        ServerId server;
        try (StateDirectory first = open()) {
            server = first.server();
        }
        for (int boot = 2; boot < 5; boot++) {
            try (StateDirectory again = open()) {
                assertThat(again.server()).isEqualTo(server);
                assertThat(again.boot()).isEqualTo(boot);
            }
        }
    }

    @Test
    void serverKeepsItsIdentityWhereDigitsAreOthers() {
        Locale usual = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("fa-IR"));
        try {
            ServerId server = serverOfOneStart();
            try (StateDirectory again = open()) {
                assertThat(again.server()).isEqualTo(server);
                assertThat(again.boot()).isEqualTo(2);
            }
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, usual);
        }
    }

    @Test
    void damagedIdentityMakesANewServer() throws IOException {
        ServerId server;
        try (StateDirectory first = open()) {
            server = first.server();
        }
        for (String damaged : List.of("", "\u00ff", "server 12\nboot 9\n", AT_ITS_END)) {
            Files.writeString(state().resolve("server-id"), damaged, ISO_8859_1);
            try (StateDirectory again = open()) {
                assertThat(again.server()).isNotEqualTo(server);
                assertThat(again.boot()).isEqualTo(1);
            }
        }
    }

    @Test
    void refusedLockDoesNotCountAsAStart() {
        try (StateDirectory _ = open()) {
            assertThatThrownBy(this::open).isInstanceOf(LibraryException.class);
        }
        try (StateDirectory again = open()) {
            assertThat(again.boot()).isEqualTo(2);
        }
    }

    @Test
    void nobodyElseMayLookInside() throws IOException {
        try (StateDirectory _ = open()) {
            assertThat(mode(state())).isEqualTo("rwx------");
            assertThat(mode(state().resolve("lock"))).isEqualTo("rw-------");
            assertThat(mode(state().resolve("server-id"))).isEqualTo("rw-------");
        }
    }

    @Test
    void directoryThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(temp.resolve("state"), "a file");
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(state().toString())
                .hasMessageContaining("--state");
    }

    @Test
    void directoryThatOthersMayWriteToIsRefusedWithTheCommandThatMendsIt() throws IOException {
        Files.createDirectories(state());
        for (String mode : List.of("rwxrwx---", "rwx---rwx")) {
            Files.setPosixFilePermissions(state(), PosixFilePermissions.fromString(mode));
            assertThatThrownBy(this::open)
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("chmod go-w " + state())
                    .hasMessageContaining("--state");
            assertThat(state()).isEmptyDirectory();
        }
    }

    @Test
    void directoryOfSomebodyElseIsRefusedWithTheCommandThatMendsIt() throws IOException {
        Files.createDirectories(state());
        giveAway(state());
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("belongs to user 65534")
                .hasMessageContaining("chown -R ")
                .hasMessageContaining("--state");
        assertThat(state()).isEmptyDirectory();
    }

    @Test
    void fileOfSomebodyElseInTheDirectoryIsRefusedWithTheCommandThatMendsIt() throws IOException {
        open().close();
        Path index = Files.createFile(state().resolve("index.db"));
        giveAway(index);
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(index + " in it belongs to user 65534")
                .hasMessageContaining("chown -h ")
                .hasMessageContaining("--state");
        Files.delete(index);
        open().close();
    }

    @Test
    void directoryInWhichFilesComeAndGoIsInUseAndNotForeign() throws Exception {
        open().close();
        AtomicBoolean isOver = new AtomicBoolean();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> coming = other.submit(() -> comeAndGo(isOver));
            try {
                for (int look = 0; look < 500; look++) {
                    assertThat(FolderOwnership.objection(state())).isEmpty();
                }
            } finally {
                isOver.set(true);
            }
            assertThat(coming.get()).isPositive();
        }
    }

    @Test
    void folderAboveThatOthersMayWriteToIsRefusedWithTheCommandThatMendsIt() throws IOException {
        Files.createDirectories(state());
        chmod(state(), 0700);
        chmod(temp.resolve("state"), 0757);
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("others may write to " + temp.resolve("state") + " above it")
                .hasMessageContaining("(mode 757)")
                .hasMessageContaining("chmod go-w " + temp.resolve("state"));

        chmod(temp.resolve("state"), 01757); // as /tmp: others cannot take away what is ours
        open().close();
    }

    @Test
    void folderAboveOfSomebodyElseIsRefused() throws IOException {
        Files.createDirectories(state());
        chmod(state(), 0700);
        giveAway(temp.resolve("state"));
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(temp.resolve("state") + " above it belongs to user 65534");
    }

    @Test
    void folderAboveThatAForeignGroupMayWriteToIsRefusedAndOnesOwnIsNot() throws IOException {
        Files.createDirectories(state());
        chmod(state(), 0700);
        chmod(temp.resolve("state"), 0775);
        open().close(); // a umask of 002 makes such folders
        setAttribute(temp.resolve("state"), "unix:gid");
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("others may write to " + temp.resolve("state"));
    }

    @Test
    void folderIsLookedAtWhereItReallyLies() throws IOException {
        Path shared = Files.createDirectories(temp.resolve("shared/here")).resolveSibling("");
        chmod(shared.resolve("here"), 0700);
        chmod(shared, 0777);
        Files.createSymbolicLink(temp.resolve("state"), shared);
        assertThatThrownBy(() -> StateDirectory.open(temp.resolve("state/here"), NOON))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("others may write to " + temp.toRealPath().resolve("shared"));
    }

    @Test
    void linksInPlaceOfFilesAreNotWrittenThrough() throws IOException {
        Path precious = Files.writeString(temp.resolve("precious"), "keep me");
        for (String name : List.of("lock", "server-id.new", "server-id")) {
            Files.createDirectories(state());
            Files.deleteIfExists(state().resolve(name));
            Files.createSymbolicLink(state().resolve(name), precious);
            try {
                open().close();
            } catch (LibraryException e) {
                assertThat(e).hasMessageContaining(state().toString());
            }
            assertThat(precious).hasContent("keep me");
            Files.deleteIfExists(state().resolve(name));
        }
    }

    private int comeAndGo(AtomicBoolean isOver) throws IOException {
        int rounds = 0;
        while (!isOver.get()) {
            rounds++;
            for (int file = 0; file < 20; file++) {
                Files.createFile(state().resolve("index.db-" + file));
            }
            for (int file = 0; file < 20; file++) {
                Files.delete(state().resolve("index.db-" + file));
            }
        }
        return rounds;
    }

    private static void chmod(Path folder, int mode) throws IOException {
        Files.setAttribute(folder, "unix:mode", mode);
    }

    private static void giveAway(Path folder) throws IOException {
        setAttribute(folder, "unix:uid");
    }

    private static void setAttribute(Path folder, String owner) throws IOException {
        try {
            Files.setAttribute(folder, owner, 65_534);
        } catch (FileSystemException e) {
            if (Boolean.getBoolean("carillon.tools.required")) {
                throw e;
            }
            assumeThat(e).as("only root can give a folder to another user").isNull();
        }
    }

    private StateDirectory open() {
        return StateDirectory.open(state(), NOON);
    }

    private Path state() {
        return temp.resolve("state/server");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private ServerId serverOfOneStart() {
        try (StateDirectory first = open()) {
            return first.server();
        }
    }
}

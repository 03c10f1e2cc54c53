package carillon.library.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.LibraryException;
import carillon.library.Remark;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is in the way in a library, and what is said of it. */
@Timeout(30)
class LibraryObstaclesTest {

    @TempDir private Path temporary;
    private GivenLibrary given = new GivenLibrary(Path.of(""));

    @BeforeEach
    void makeLibrary() throws IOException {
        given = GivenLibrary.in(temporary);
    }

    @Test
    void saysOneThingAboutEveryBadFile() throws IOException {
        given.track("Jazz/good.mp3");
        given.write("Jazz/1 empty.mp3", new byte[0]);
        given.write("Jazz/2 text.mp3", "hello\n".repeat(500).getBytes(UTF_8));
        given.write("Jazz/3 song.flac", new byte[10]);
        given.write("Jazz/4 thing", new byte[10]);
        given.write("Jazz/channel.yml", new byte[0]);
        Files.createSymbolicLink(given.folder().resolve("Jazz/5 lost.mp3"), Path.of("nowhere"));
        Files.createSymbolicLink(given.folder().resolve("Jazz/6 loop.mp3"), Path.of("6 loop.mp3"));
        given.write("stray.mp3", GivenLibrary.MP3);

        assertThat(given.paths(given.onlyChannel())).containsExactly("good.mp3");
        assertThat(given.remarks())
                .containsExactlyInAnyOrder(
                        "stray.mp3: lies directly in the library, where nothing is played: move it"
                                + " into a folder: each is a channel",
                        "Jazz/1 empty.mp3: is empty: copy it again, or remove it",
                        "Jazz/2 text.mp3: holds no MP3 sound: convert it to MP3 (MPEG Layer III),"
                                + " or remove it",
                        "Jazz/3 song.flac: is not MP3: convert it to MP3, or remove it",
                        "Jazz/4 thing: is not MP3: convert it to MP3, or remove it",
                        "Jazz/channel.yml: is not read: name it channel.yaml",
                        "Jazz/5 lost.mp3: is a link to nothing: mend or remove the link",
                        "Jazz/6 loop.mp3: cannot be looked at: let the server read it");
    }

    @Test
    void keepsFoldersWithoutTracksOffTheAirAndGivesThemNoNumber() throws IOException {
        Files.createDirectory(given.folder().resolve("Empty"));
        given.write("Bad/a.mp3", new byte[0]);
        given.track("Jazz/a.mp3");

        assertThat(given.onlyChannel().number()).isEqualTo(1);
        assertThat(given.remarks())
                .containsExactly(
                        "Bad: holds no MP3 file that can be played: put some in, or remove it;"
                                + " until then the channel is off the air",
                        "Empty: holds no MP3 file that can be played: put some in, or remove it;"
                                + " until then the channel is off the air",
                        "Bad/a.mp3: is empty: copy it again, or remove it");
    }

    @Test
    void saysWhyFoldersAreOffTheAirBeforeAllElse() throws IOException {
        given.track("Jazz/a.mp3");
        given.write("Bad/a.flac", new byte[1]);
        given.track("Zulu/a.mp3");
        given.write("Zulu/b.flac", new byte[1]);
        given.write("Zulu/channel.yaml", "numbre: 3\nnaem: Zulu\n".getBytes(UTF_8));

        ScannedLibrary scanned = given.scan();

        assertThat(scanned.offTheAir())
                .extracting(Remark::subject)
                .containsExactly("Bad", "Zulu/channel.yaml:1");
        assertThat(scanned.otherRemarks())
                .extracting(Remark::subject)
                .containsExactly("Bad/a.flac", "Zulu/channel.yaml:2", "Zulu/b.flac");
        assertThat(scanned.allRemarks()).hasSize(5).startsWith(scanned.offTheAir().getFirst());
    }

    @Test
    void keepsAMisconfiguredChannelOffTheAirButItsNumberForIt() throws IOException {
        given.track("Classic/a.mp3");
        given.track("Jazz/a.mp3");
        given.write("Classic/channel.yaml", "numbre: 3\n".getBytes(UTF_8));

        assertThat(given.onlyChannel().number()).isEqualTo(2);
        assertThat(given.remarks())
                .containsExactly(
                        "Classic/channel.yaml:1: unknown key 'numbre': use name, description,"
                                + " number, order, frames-per-packet; until then the channel is off the"
                                + " air");
    }

    @Test
    void neverOpensPipesAndSockets() throws Exception {
        given.track("Jazz/a.mp3");
        GivenLibrary.fifo(given.folder().resolve("Jazz/pipe.mp3"));
        GivenLibrary.fifo(given.folder().resolve("Jazz/channel.yaml"));
        GivenLibrary.fifo(given.folder().resolve("pipe.mp3"));
        Files.createSymbolicLink(given.folder().resolve("Jazz/null.mp3"), Path.of("/dev/null"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(given.folder().resolve("Jazz/socket.mp3")));

            assertThat(given.remarks())
                    .containsExactlyInAnyOrder(
                            "pipe.mp3: is a pipe, a device or a socket: remove it",
                            "Jazz/pipe.mp3: is a pipe, a device or a socket: remove it",
                            "Jazz/socket.mp3: is a pipe, a device or a socket: remove it",
                            "Jazz/null.mp3: is a link out of the library: copy the target, or"
                                    + " allow the folder it lies in with --link-root",
                            "Jazz/channel.yaml: cannot be read (not a regular file): mend or"
                                    + " remove the file; until then the channel is off the air");
        }
    }

    @Test
    void followsLinksOutOfTheLibraryOnlyWhereAllowed() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.write(outside.resolve("b.mp3"), GivenLibrary.MP3);
        given.track("Jazz/a.mp3");
        Files.createSymbolicLink(given.folder().resolve("Jazz/more"), outside);
        Files.createSymbolicLink(given.folder().resolve("Jazz/one.mp3"), outside.resolve("b.mp3"));
        Files.createSymbolicLink(given.folder().resolve("Outside"), outside);

        assertThat(given.paths(given.onlyChannel())).containsExactly("a.mp3");
        assertThat(given.remarks())
                .hasSize(3)
                .allSatisfy(remark -> assertThat(remark).contains("is a link out of the library"));

        ScannedLibrary allowed =
                LibraryScanner.of(given.folder(), List.of(outside), ScanCache.NONE)
                        .scan(GivenLibrary.STATION);
        assertThat(allowed.channels()).hasSize(2);
        assertThat(given.paths(allowed.channels().getFirst()))
                .containsExactly("a.mp3", "more/b.mp3", "one.mp3");
        assertThat(allowed.allRemarks()).isEmpty();
    }

    @Test
    void followsLinksInsideTheLibrary() throws IOException {
        given.track("Jazz/a.mp3");
        Files.createDirectory(given.folder().resolve("Mix"));
        Files.createSymbolicLink(
                given.folder().resolve("Mix/x.mp3"), given.folder().resolve("Jazz/a.mp3"));

        assertThat(given.scan().channels()).hasSize(2);
        assertThat(given.scan().allRemarks()).isEmpty();
    }

    @Test
    void entersEveryFolderOnceHoweverManyLinksLeadThere() throws IOException {
        given.track("Jazz/a.mp3");
        Path before = given.folder().resolve("Jazz");
        for (int depth = 0; depth < 30; depth++) {
            Path inner = Files.createDirectory(before.resolve("d"));
            Files.createSymbolicLink(before.resolve("e"), inner);
            Files.createSymbolicLink(inner.resolve("up"), given.folder().resolve("Jazz"));
            before = inner;
        }
        Files.createSymbolicLink(given.folder().resolve("Jazz/all"), given.folder());
        Files.createSymbolicLink(given.folder().resolve("Again"), given.folder());

        assertThat(given.paths(given.onlyChannel())).containsExactly("a.mp3");
        assertThat(given.remarks())
                .hasSize(62)
                .contains("Again: is a link to the library: remove the link")
                .contains("Jazz/e: is a link to a folder that was met before: remove the link");
    }

    @Test
    void saysWhenThereIsNoLibraryOrNoLinkRoot() {
        Path none = temporary.resolve("none");

        assertThatThrownBy(() -> LibraryScanner.of(none, List.of(), ScanCache.NONE))
                .isInstanceOf(LibraryException.class)
                .hasMessage("there is no library at " + none + ": it is not there");
        assertThatThrownBy(() -> LibraryScanner.of(given.folder(), List.of(none), ScanCache.NONE))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("--link-root");
    }

    @Test
    void stopsAtFoldersThatLieDeeperThanAnybodyNeeds() throws IOException {
        String deep = "d/".repeat(64);
        given.track("Jazz/" + deep + "a.mp3");
        given.track("Jazz/" + deep + "d/b.mp3");

        assertThat(given.onlyChannel().tracks()).hasSize(1);
        assertThat(given.remarks())
                .singleElement()
                .asString()
                .contains("Jazz/" + deep + "d")
                .contains("more than 64 folders deep");
    }
}

package carillon.library.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import carillon.library.LibraryException;
import carillon.library.Remark;
import carillon.library.edition.Order;
import carillon.library.identity.NumberedFolder;
import carillon.library.identity.Station;
import carillon.library.media.Fingerprint;
import carillon.library.mp3.Mp3Composer;
import carillon.library.mp3.Mp3Scan;
import carillon.library.tags.TagComposer;
import carillon.protocol.identity.ChannelId;
import carillon.protocol.identity.StationId;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LibraryScannerTest {

    private static final Station STATION = Station.empty(new StationId(1, 2));
    private static final byte[] MP3 = new Mp3Composer(1).frames(Mp3Composer.CD, 20).bytes();

    @TempDir private Path temporary;
    private Path library = Path.of("");

    @BeforeEach
    void makeLibrary() throws IOException {
        library = Files.createDirectory(temporary.resolve("library")).toRealPath();
    }

    @Test
    void callsAFolderWithABlankNameByItsNumber() throws IOException {
        track(" \u2003/a.mp3");

        assertThat(scan().channels()).extracting(ScannedFolder::name).containsExactly("Channel 1");
    }

    @Test
    void makesAChannelOfEveryFolderWithMp3Files() throws IOException {
        track("Jazz/b.mp3");
        track("Classic/a.MP3");
        Files.writeString(library.resolve("Jazz/channel.yaml"), "name: All that\norder: shuffle\n");

        ScannedLibrary scanned = scan();

        assertThat(scanned.channels())
                .extracting(ScannedFolder::name, ScannedFolder::folder, ScannedFolder::number)
                .containsExactly(tuple("Classic", "Classic", 1), tuple("All that", "Jazz", 2));
        ScannedFolder jazz = scanned.channels().get(1);
        assertThat(jazz.config().order()).isEqualTo(Order.SHUFFLE);
        assertThat(jazz.id()).isEqualTo(ChannelId.of(STATION.id(), "Jazz"));
        assertThat(jazz.tracks()).hasSize(1);
        assertThat(scanned.allRemarks()).isEmpty();
    }

    @Test
    void findsTracksAtAnyDepthInTheOrderOfTheirPaths() throws IOException {
        track("Jazz/10.mp3");
        track("Jazz/2.mp3");
        track("Jazz/A/2.mp3");
        track("Jazz/A/1/x.mp3");
        track("Jazz/A 1.mp3");
        track("Jazz/a.mp3");

        assertThat(paths(onlyChannel()))
                .containsExactly("2.mp3", "10.mp3", "A/1/x.mp3", "A/2.mp3", "A 1.mp3", "a.mp3");
    }

    @Test
    void takesTitlesFromTagsElseFromFileNames() throws IOException {
        byte[] tag = TagComposer.id3v1("Title", "Artist");
        write("Jazz/1.mp3", TagComposer.join(MP3, tag));
        track("Jazz/2 So what.mp3");

        assertThat(onlyChannel().tracks())
                .extracting(track -> track.tags().artist() + "|" + track.tags().title())
                .containsExactly("Artist|Title", "|2 So what");
    }

    @Test
    void ignoresDotFilesAndCompanions() throws IOException {
        track("Jazz/a.mp3");
        track("Jazz/.hidden.mp3");
        track("Jazz/.trash/b.mp3");
        track(".carillon/c.mp3");
        write("Jazz/cover.jpg", new byte[10]);
        write("Jazz/desc.txt", "About jazz\n".getBytes(UTF_8));
        write("README.txt", new byte[10]);

        ScannedFolder jazz = onlyChannel();

        assertThat(paths(jazz)).containsExactly("a.mp3");
        assertThat(jazz.config().description()).isEqualTo("About jazz");
        assertThat(remarks()).isEmpty();
    }

    @Test
    void saysOneThingAboutEveryBadFile() throws IOException {
        track("Jazz/good.mp3");
        write("Jazz/1 empty.mp3", new byte[0]);
        write("Jazz/2 text.mp3", "hello\n".repeat(500).getBytes(UTF_8));
        write("Jazz/3 song.flac", new byte[10]);
        write("Jazz/4 thing", new byte[10]);
        write("Jazz/channel.yml", new byte[0]);
        Files.createSymbolicLink(library.resolve("Jazz/5 lost.mp3"), Path.of("nowhere"));
        Files.createSymbolicLink(library.resolve("Jazz/6 loop.mp3"), Path.of("6 loop.mp3"));
        write("stray.mp3", MP3);

        assertThat(paths(onlyChannel())).containsExactly("good.mp3");
        assertThat(remarks())
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
        Files.createDirectory(library.resolve("Empty"));
        write("Bad/a.mp3", new byte[0]);
        track("Jazz/a.mp3");

        assertThat(onlyChannel().number()).isEqualTo(1);
        assertThat(remarks())
                .containsExactly(
                        "Bad/a.mp3: is empty: copy it again, or remove it",
                        "Bad: holds no MP3 file that can be played: put some in, or remove it;"
                                + " until then it is off the air",
                        "Empty: holds no MP3 file that can be played: put some in, or remove it;"
                                + " until then it is off the air");
    }

    @Test
    void keepsAMisconfiguredChannelOffTheAirButItsNumberForIt() throws IOException {
        track("Classic/a.mp3");
        track("Jazz/a.mp3");
        write("Classic/channel.yaml", "numbre: 3\n".getBytes(UTF_8));

        assertThat(onlyChannel().number()).isEqualTo(2);
        assertThat(remarks())
                .containsExactly(
                        "Classic/channel.yaml:1: unknown key 'numbre': use name, description,"
                                + " number, order, frames-per-packet",
                        "Classic: its configuration does not hold: mend it; until then it is off"
                                + " the air");
    }

    @Test
    void neverOpensPipesAndSockets() throws Exception {
        track("Jazz/a.mp3");
        fifo(library.resolve("Jazz/pipe.mp3"));
        fifo(library.resolve("Jazz/channel.yaml"));
        fifo(library.resolve("pipe.mp3"));
        Files.createSymbolicLink(library.resolve("Jazz/null.mp3"), Path.of("/dev/null"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(library.resolve("Jazz/socket.mp3")));

            assertThat(remarks())
                    .containsExactlyInAnyOrder(
                            "pipe.mp3: is a pipe, a device or a socket: remove it",
                            "Jazz/pipe.mp3: is a pipe, a device or a socket: remove it",
                            "Jazz/socket.mp3: is a pipe, a device or a socket: remove it",
                            "Jazz/null.mp3: is a link out of the library: copy the target, or"
                                    + " allow the folder it lies in with --link-root",
                            "Jazz/channel.yaml: cannot be read (not a regular file): mend or"
                                    + " remove the file",
                            "Jazz: its configuration does not hold: mend it; until then it is"
                                    + " off the air");
        }
    }

    @Test
    void followsLinksOutOfTheLibraryOnlyWhereAllowed() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.write(outside.resolve("b.mp3"), MP3);
        track("Jazz/a.mp3");
        Files.createSymbolicLink(library.resolve("Jazz/more"), outside);
        Files.createSymbolicLink(library.resolve("Jazz/one.mp3"), outside.resolve("b.mp3"));
        Files.createSymbolicLink(library.resolve("Outside"), outside);

        assertThat(paths(onlyChannel())).containsExactly("a.mp3");
        assertThat(remarks())
                .hasSize(3)
                .allSatisfy(remark -> assertThat(remark).contains("is a link out of the library"));

        ScannedLibrary allowed =
                LibraryScanner.of(library, List.of(outside), ScanCache.NONE).scan(STATION);
        assertThat(allowed.channels()).hasSize(2);
        assertThat(paths(allowed.channels().getFirst()))
                .containsExactly("a.mp3", "more/b.mp3", "one.mp3");
        assertThat(allowed.allRemarks()).isEmpty();
    }

    @Test
    void followsLinksInsideTheLibrary() throws IOException {
        track("Jazz/a.mp3");
        Files.createDirectory(library.resolve("Mix"));
        Files.createSymbolicLink(library.resolve("Mix/x.mp3"), library.resolve("Jazz/a.mp3"));

        assertThat(scan().channels()).hasSize(2);
        assertThat(scan().allRemarks()).isEmpty();
    }

    @Test
    void entersEveryFolderOnceHoweverManyLinksLeadThere() throws IOException {
        track("Jazz/a.mp3");
        Path before = library.resolve("Jazz");
        for (int depth = 0; depth < 30; depth++) {
            Path inner = Files.createDirectory(before.resolve("d"));
            Files.createSymbolicLink(before.resolve("e"), inner);
            Files.createSymbolicLink(inner.resolve("up"), library.resolve("Jazz"));
            before = inner;
        }
        Files.createSymbolicLink(library.resolve("Jazz/all"), library);
        Files.createSymbolicLink(library.resolve("Again"), library);

        assertThat(paths(onlyChannel())).containsExactly("a.mp3");
        assertThat(remarks())
                .hasSize(62)
                .contains("Again: is a link to the library: remove the link")
                .contains("Jazz/e: is a link to a folder that was met before: remove the link");
    }

    @Test
    void neutralisesNamesAndPlaysOn() throws IOException {
        track("Ja\u001b[31mzz/a\nb..c.mp3");
        write("Ja\u001b[31mzz/\u202Egnp.mp3", new byte[0]);

        ScannedFolder channel = onlyChannel();

        assertThat(channel.name()).isEqualTo("Ja\uFFFD[31mzz");
        assertThat(channel.tracks().getFirst().tags().title()).isEqualTo("a\uFFFDb..c");
        assertThat(remarks())
                .containsExactly(
                        "Ja\uFFFD[31mzz/\uFFFDgnp.mp3: is empty: copy it again, or remove it");
    }

    @Test
    void keepsOneOfTwoFoldersWhoseNamesDifferOnlyInTheirEncoding() throws IOException {
        track("Caf\u00e9/a.mp3");
        track("Cafe\u0301/b.mp3");

        ScannedFolder channel = onlyChannel();

        assertThat(channel.folder()).isEqualTo("Caf\u00e9");
        assertThat(remarks()).singleElement().asString().contains("differ only in their encoding");
    }

    @Test
    void takesNamesThatAreNotUtf8ForWesternText() throws IOException {
        Path folder = Files.createDirectory(raw(library, "Caf%E9"));
        Files.write(raw(folder, "na%EFve.mp3"), MP3);

        ScannedFolder channel = onlyChannel();

        assertThat(channel.folder()).isEqualTo("Caf\u00e9");
        assertThat(channel.tracks().getFirst().tags().title()).isEqualTo("na\u00efve");
        assertThat(remarks()).isEmpty();
    }

    @Test
    void givesNumbersAsConfiguredAndSaysWhenTheyClash() throws IOException {
        track("A/a.mp3");
        track("B/a.mp3");
        write("A/channel.yaml", "number: 7".getBytes(UTF_8));
        write("B/channel.yaml", "number: 7".getBytes(UTF_8));

        ScannedLibrary scanned = scan();

        assertThat(scanned.channels()).extracting(ScannedFolder::number).containsExactly(7, 1);
        assertThat(scanned.station().folders())
                .containsExactly(new NumberedFolder("B", 1, 1), new NumberedFolder("A", 7, 7));
        assertThat(remarks())
                .containsExactly(
                        "B: number 7 is that of 'A': it plays as number 1; choose another one");
    }

    @Test
    void doesNotReadAFileThatHasNotChanged() throws IOException {
        RememberingCache cache = new RememberingCache();
        Path good = track("Jazz/a.mp3");
        Path bad = write("Jazz/b.mp3", new byte[0]);
        ScannedLibrary first = scan(cache);

        ScannedLibrary second = scan(cache);

        assertThat(cache.stored).containsExactly(good, bad);
        assertThat(second).isEqualTo(first);
        Files.write(good, TagComposer.join(MP3, MP3));
        assertThat(scan(cache).channels().getFirst().tracks().getFirst().frames().frames())
                .isEqualTo(40);
        assertThat(cache.stored).containsExactly(good, bad, good);
    }

    @Test
    void saysWhenThereIsNoLibraryOrNoLinkRoot() {
        Path none = temporary.resolve("none");

        assertThatThrownBy(() -> LibraryScanner.of(none, List.of(), ScanCache.NONE))
                .isInstanceOf(LibraryException.class)
                .hasMessage("There is no library at " + none + ": it is not there");
        assertThatThrownBy(() -> LibraryScanner.of(library, List.of(none), ScanCache.NONE))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("--link-root");
    }

    @Test
    void stopsAtFoldersThatLieDeeperThanAnybodyNeeds() throws IOException {
        String deep = "d/".repeat(64);
        track("Jazz/" + deep + "a.mp3");
        track("Jazz/" + deep + "d/b.mp3");

        assertThat(onlyChannel().tracks()).hasSize(1);
        assertThat(remarks())
                .singleElement()
                .asString()
                .contains("Jazz/" + deep + "d")
                .contains("more than 64 folders deep");
    }

    private ScannedLibrary scan() {
        return scan(ScanCache.NONE);
    }

    private ScannedLibrary scan(ScanCache cache) {
        return LibraryScanner.of(library, List.of(), cache).scan(STATION);
    }

    private ScannedFolder onlyChannel() {
        ScannedLibrary scanned = scan();
        assertThat(scanned.channels()).hasSize(1);
        return scanned.channels().getFirst();
    }

    private List<String> remarks() {
        return scan().allRemarks().stream().map(Remark::toString).toList();
    }

    private List<String> paths(ScannedFolder channel) {
        Path folder = library.resolve(channel.folder());
        return channel.tracks().stream()
                .map(track -> folder.relativize(track.file().path()).toString())
                .toList();
    }

    /** A path whose last name has the bytes given, which need not be text. */
    private static Path raw(Path folder, String percentEncoded) {
        return Path.of(URI.create(folder.toUri() + percentEncoded));
    }

    private Path track(String path) throws IOException {
        return write(path, MP3);
    }

    private Path write(String path, byte[] bytes) throws IOException {
        Path file = library.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.write(file, bytes);
    }

    private static void fifo(Path path) throws Exception {
        int exit = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor();
        assertThat(exit).as("mkfifo (coreutils) makes the pipe").isZero();
    }

    private static final class RememberingCache implements ScanCache {

        private record Key(Path file, Fingerprint fingerprint) {}

        private final Map<Key, Mp3Scan> scans = new HashMap<>();
        private final List<Path> stored = new ArrayList<>();

        @Override
        public Optional<Mp3Scan> lookup(Path file, Fingerprint fingerprint) {
            return Optional.ofNullable(scans.get(new Key(file, fingerprint)));
        }

        @Override
        public void store(Path file, Fingerprint fingerprint, Mp3Scan scan) {
            stored.add(file);
            scans.put(new Key(file, fingerprint), scan);
        }
    }
}

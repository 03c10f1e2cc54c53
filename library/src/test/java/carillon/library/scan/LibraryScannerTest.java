package carillon.library.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import carillon.library.edition.Order;
import carillon.library.identity.NumberedFolder;
import carillon.library.tags.TagComposer;
import carillon.protocol.identity.ChannelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LibraryScannerTest {

    @TempDir private Path temporary;
    private GivenLibrary given = new GivenLibrary(Path.of(""));

    @BeforeEach
    void makeLibrary() throws IOException {
        given = GivenLibrary.in(temporary);
    }

    @Test
    void callsAFolderWithABlankNameByItsNumber() throws IOException {
        given.track(" \u2003/a.mp3");

        assertThat(given.scan().channels())
                .extracting(ScannedFolder::name)
                .containsExactly("Channel 1");
    }

    @Test
    void makesAChannelOfEveryFolderWithMp3Files() throws IOException {
        given.track("Jazz/b.mp3");
        given.track("Classic/a.MP3");
        Files.writeString(
                given.folder().resolve("Jazz/channel.yaml"), "name: All that\norder: shuffle\n");

        ScannedLibrary scanned = given.scan();

        assertThat(scanned.channels())
                .extracting(ScannedFolder::name, ScannedFolder::folder, ScannedFolder::number)
                .containsExactly(tuple("Classic", "Classic", 1), tuple("All that", "Jazz", 2));
        ScannedFolder jazz = scanned.channels().get(1);
        assertThat(jazz.config().order()).isEqualTo(Order.SHUFFLE);
        assertThat(jazz.id()).isEqualTo(ChannelId.of(GivenLibrary.STATION.id(), "Jazz"));
        assertThat(jazz.tracks()).hasSize(1);
        assertThat(scanned.allRemarks()).isEmpty();
    }

    @Test
    void findsTracksAtAnyDepthInTheOrderOfTheirPaths() throws IOException {
        given.track("Jazz/10.mp3");
        given.track("Jazz/2.mp3");
        given.track("Jazz/A/2.mp3");
        given.track("Jazz/A/1/x.mp3");
        given.track("Jazz/A 1.mp3");
        given.track("Jazz/a.mp3");

        assertThat(given.paths(given.onlyChannel()))
                .containsExactly("2.mp3", "10.mp3", "A/1/x.mp3", "A/2.mp3", "A 1.mp3", "a.mp3");
    }

    @Test
    void takesTitlesFromTagsElseFromFileNames() throws IOException {
        byte[] tag = TagComposer.id3v1("Title", "Artist");
        given.write("Jazz/1.mp3", TagComposer.join(GivenLibrary.MP3, tag));
        given.track("Jazz/2 So what.mp3");

        assertThat(given.onlyChannel().tracks())
                .extracting(track -> track.tags().artist() + "|" + track.tags().title())
                .containsExactly("Artist|Title", "|2 So what");
    }

    @Test
    void ignoresDotFilesAndCompanions() throws IOException {
        given.track("Jazz/a.mp3");
        given.track("Jazz/.hidden.mp3");
        given.track("Jazz/.trash/b.mp3");
        given.track(".carillon/c.mp3");
        given.write("Jazz/cover.jpg", new byte[10]);
        given.write("Jazz/desc.txt", "About jazz\n".getBytes(UTF_8));
        given.write("README.txt", new byte[10]);

        ScannedFolder jazz = given.onlyChannel();

        assertThat(given.paths(jazz)).containsExactly("a.mp3");
        assertThat(jazz.config().description()).isEqualTo("About jazz");
        assertThat(given.remarks()).isEmpty();
    }

    @Test
    void neutralisesNamesAndPlaysOn() throws IOException {
        given.track("Ja\u001b[31mzz/a\nb..c.mp3");
        given.write("Ja\u001b[31mzz/\u202Egnp.mp3", new byte[0]);

        ScannedFolder channel = given.onlyChannel();

        assertThat(channel.name()).isEqualTo("Ja\uFFFD[31mzz");
        assertThat(channel.tracks().getFirst().tags().title()).isEqualTo("a\uFFFDb..c");
        assertThat(given.remarks())
                .containsExactly(
                        "Ja\uFFFD[31mzz/\uFFFDgnp.mp3: is empty: copy it again, or remove it");
    }

    @Test
    void keepsOneOfTwoFoldersWhoseNamesDifferOnlyInTheirEncoding() throws IOException {
        given.track("Caf\u00e9/a.mp3");
        given.track("Cafe\u0301/b.mp3");

        ScannedFolder channel = given.onlyChannel();

        assertThat(channel.folder()).isEqualTo("Caf\u00e9");
        assertThat(given.remarks())
                .singleElement()
                .asString()
                .contains("differ only in their encoding");
    }

    @Test
    void takesNamesThatAreNotUtf8ForWesternText() throws IOException {
        Path folder = Files.createDirectory(GivenLibrary.raw(given.folder(), "Caf%E9"));
        Files.write(GivenLibrary.raw(folder, "na%EFve.mp3"), GivenLibrary.MP3);

        ScannedFolder channel = given.onlyChannel();

        assertThat(channel.folder()).isEqualTo("Caf\u00e9");
        assertThat(channel.tracks().getFirst().tags().title()).isEqualTo("na\u00efve");
        assertThat(given.remarks()).isEmpty();
    }

    @Test
    void givesNumbersAsConfiguredAndSaysWhenTheyClash() throws IOException {
        given.track("A/a.mp3");
        given.track("B/a.mp3");
        given.write("A/channel.yaml", "number: 7".getBytes(UTF_8));
        given.write("B/channel.yaml", "number: 7".getBytes(UTF_8));

        ScannedLibrary scanned = given.scan();

        assertThat(scanned.channels()).extracting(ScannedFolder::number).containsExactly(7, 1);
        assertThat(scanned.station().folders())
                .containsExactly(new NumberedFolder("B", 1, 1), new NumberedFolder("A", 7, 7));
        assertThat(given.remarks())
                .containsExactly(
                        "B: number 7 is that of 'A': it plays as number 1; choose another one");
    }

    @Test
    void doesNotReadAFileThatHasNotChanged() throws IOException {
        GivenLibrary.Cache cache = new GivenLibrary.Cache();
        Path good = given.track("Jazz/a.mp3");
        Path bad = given.write("Jazz/b.mp3", new byte[0]);
        ScannedLibrary first = given.scan(cache);

        ScannedLibrary second = given.scan(cache);

        assertThat(cache.stored()).containsExactly(good, bad);
        assertThat(second).isEqualTo(first);
        Files.write(good, TagComposer.join(GivenLibrary.MP3, GivenLibrary.MP3));
        assertThat(given.scan(cache).channels().getFirst().tracks().getFirst().frames().frames())
                .isEqualTo(40);
        assertThat(cache.stored()).containsExactly(good, bad, good);
    }
}

package carillon.library.mp3;

import static carillon.library.mp3.Mp3Composer.CD;
import static carillon.library.mp3.Mp3Composer.CD_PADDED;
import static carillon.library.mp3.Mp3Composer.HALF;
import static carillon.library.tags.TagComposer.ape;
import static carillon.library.tags.TagComposer.apeItem;
import static carillon.library.tags.TagComposer.ascii;
import static carillon.library.tags.TagComposer.id3v1;
import static carillon.library.tags.TagComposer.id3v2;
import static carillon.library.tags.TagComposer.join;
import static carillon.library.tags.TagComposer.lyrics3v2;
import static carillon.library.tags.TagComposer.text;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.tags.Tags;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mp3ScannerTest {

    private final Mp3Trial trial = new Mp3Trial();

    @Test
    void findsEveryFrameOfAPlainFile() throws IOException {
        Mp3Composer file = new Mp3Composer(1);
        for (int i = 0; i < 2_000; i++) {
            file.frame(i % 3 == 0 ? CD_PADDED : CD, 0);
        }

        trial.assertPlays(file, file.frames());
        assertThat(trial.remarks(file)).isEmpty();
    }

    @Test
    void followsEveryBitRateOfAVariableOne() throws IOException {
        Mp3Composer file = new Mp3Composer(2);
        for (int i = 0; i < 2_000; i++) {
            int bitrate = 1 + i * 7 % 14;
            file.frame((CD & 0xFFFF0FFF) | bitrate << 12, 0);
        }

        trial.assertPlays(file, file.frames());
    }

    @ParameterizedTest
    @ValueSource(ints = {CD, 0xFFFA9064, 0xFFFB90C4, HALF, 0xFFF28084, 0xFFE380C4, 0xFFE2E800})
    void readsEveryVersionWithAndWithoutChecksum(int header) throws IOException {
        Mp3Composer file = new Mp3Composer(header).frames(header, 50);

        trial.assertPlays(file, file.frames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xing", "Info"})
    void leavesTheTableOfContentsOut(String name) throws IOException {
        for (int header : new int[] {CD, 0xFFFA9064, 0xFFFB90C4, HALF, 0xFFF28084}) {
            Mp3Composer file = new Mp3Composer(3).table(name, header, 40).frames(header, 40);

            trial.assertPlays(file, file.frames());
            assertThat(trial.remarks(file)).isEmpty();
        }
    }

    @Test
    void leavesAVbriTableOut() throws IOException {
        Mp3Composer file = new Mp3Composer(4).vbri(CD, 40).frames(CD, 40);

        trial.assertPlays(file, file.frames());
        assertThat(trial.remarks(file)).isEmpty();
    }

    @Test
    void leavesTablesInTheMiddleOut() throws IOException {
        Mp3Composer file = new Mp3Composer(5);
        file.table("Info", CD, 20).frames(CD, 20).table("Xing", CD, 30).frames(CD, 30);

        trial.assertPlays(file, file.frames());
        assertThat(trial.remarks(file)).isEmpty();
    }

    @Test
    void findsTheLengthOfFreeFormatFrames() throws IOException {
        int free = CD & 0xFFFF0FFF;
        for (int size : new int[] {100, 1_000, 2_089}) {
            Mp3Composer file = new Mp3Composer(size);
            for (int i = 0; i < 100; i++) {
                boolean padded = i % 4 == 1;
                file.frame(padded ? free | 0x200 : free, padded ? size + 1 : size, 0);
            }

            trial.assertPlays(file, file.frames());
        }
    }

    @Test
    void stepsOverTagsAroundTheSound() throws IOException {
        byte[] id3v2 = id3v2(4, 0, text(4, "TIT2", 3, ascii("Title")));
        byte[] ape = ape(true, apeItem("Artist", 0, ascii("Artist")));
        Mp3Composer file = new Mp3Composer(7).raw(id3v2).raw(id3v2).frames(CD, 30);
        file.raw(ape).raw(lyrics3v2("la la")).raw(id3v1("x", "y"));

        trial.assertPlays(file, file.frames());
        assertThat(trial.playable(file).tags()).isEqualTo(new Tags("Title", "Artist"));
        assertThat(trial.remarks(file)).isEmpty();
    }

    @Test
    void stepsOverTagsBetweenFilesThatWerePutTogether() throws IOException {
        byte[] id3v2 = id3v2(3, 0, join(text(3, "TIT2", 0, ascii("Title")), new byte[3_000]));
        Mp3Composer file = new Mp3Composer(8);
        file.raw(id3v2).frames(CD, 30).raw(id3v1("x", "y")).raw(id3v2).frames(CD, 30);

        trial.assertPlays(file, file.frames());
        assertThat(trial.remarks(file)).isEmpty();
    }

    @Test
    void followsChangesOfTheSamplingRate() throws IOException {
        Mp3Composer file = new Mp3Composer(14);
        file.frames(CD, 10).frames(0xFFFB94C4, 10).frames(HALF, 10).frames(CD, 10);

        trial.assertPlays(file, file.frames());
        assertThat(trial.playable(file).frames().runs()).hasSize(4);
        assertThat(trial.remarks(file)).isEmpty();
    }

    @Test
    void beginsWithTheFirstFrameWhoseReservoirIsThere() throws IOException {
        // Main data areas hold 381 bytes: the third frame finds its 400 in the two before it.
        Mp3Composer file = new Mp3Composer(15);
        file.frame(CD, 200).frame(CD, 500).frame(CD, 400).frame(CD, 10).frames(CD, 5);

        Mp3Scan.Playable playable = trial.playable(file);

        assertThat(playable.frames().carriers()).isEqualTo(2);
        Mp3Trial.assertHolds(playable.frames(), file.frames());
        assertThat(playable.remarks())
                .singleElement()
                .asString()
                .contains("its first 2 frames cannot be decoded");
    }

    @Test
    void dropsLeadingFramesThatNobodyReachesInto() throws IOException {
        Mp3Composer file = new Mp3Composer(16);
        file.frame(CD, 500).frame(CD, 500).frame(CD, 300).frame(CD, 10).frames(CD, 5);

        Mp3Scan.Playable playable = trial.playable(file);

        assertThat(playable.frames().carriers()).isEqualTo(1);
        Mp3Trial.assertHolds(playable.frames(), file.frames().subList(1, 9));
    }

    @Test
    void needsNoCarrierWhenTheFirstWholeFrameStandsAlone() throws IOException {
        Mp3Composer file = new Mp3Composer(17).frame(CD, 500).frame(CD, 0).frames(CD, 5);

        Mp3Scan.Playable playable = trial.playable(file);

        assertThat(playable.frames().carriers()).isZero();
        Mp3Trial.assertHolds(playable.frames(), file.frames().subList(1, 7));
    }

    @Test
    void namesATrackByItsFramesAsTheyAreSent() throws IOException {
        Mp3Composer plain = new Mp3Composer(18).frames(CD, 600);
        byte[] tagged = join(id3v2(3, 0, new byte[99]), plain.bytes(), id3v1("x", "y"));

        assertThat(trial.playable(plain).id()).isEqualTo(Mp3Trial.digest(plain.bytes()));
        assertThat(trial.playable(tagged).id()).isEqualTo(Mp3Trial.digest(plain.bytes()));
    }

    @Test
    void digestsCarriersBlanked() throws IOException {
        Mp3Composer file = new Mp3Composer(19).frame(CD, 100).frame(CD, 100).frames(CD, 5);
        byte[] sent = file.bytes();
        Arrays.fill(sent, 4, 4 + 32, (byte) 0);

        assertThat(trial.playable(file).frames().carriers()).isEqualTo(1);
        assertThat(trial.playable(file).id()).isEqualTo(Mp3Trial.digest(sent));
    }
}

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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.Remark;
import carillon.library.edition.Digest256;
import carillon.library.edition.TrackId;
import carillon.library.mp3.Mp3Composer.Placed;
import carillon.library.tags.Tags;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mp3ScannerTest {

    private final Mp3Scanner scanner = new Mp3Scanner();

    @Test
    void findsEveryFrameOfAPlainFile() throws IOException {
        Mp3Composer file = new Mp3Composer(1);
        for (int i = 0; i < 2_000; i++) {
            file.frame(i % 3 == 0 ? CD_PADDED : CD, 0);
        }

        assertPlays(file, file.frames());
        assertThat(remarks(file)).isEmpty();
    }

    @Test
    void followsEveryBitRateOfAVariableOne() throws IOException {
        Mp3Composer file = new Mp3Composer(2);
        for (int i = 0; i < 2_000; i++) {
            int bitrate = 1 + i * 7 % 14;
            file.frame((CD & 0xFFFF0FFF) | bitrate << 12, 0);
        }

        assertPlays(file, file.frames());
    }

    @ParameterizedTest
    @ValueSource(ints = {CD, 0xFFFA9064, 0xFFFB90C4, HALF, 0xFFF28084, 0xFFE380C4, 0xFFE2E800})
    void readsEveryVersionWithAndWithoutChecksum(int header) throws IOException {
        Mp3Composer file = new Mp3Composer(header).frames(header, 50);

        assertPlays(file, file.frames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xing", "Info"})
    void leavesTheTableOfContentsOut(String name) throws IOException {
        for (int header : new int[] {CD, 0xFFFA9064, 0xFFFB90C4, HALF, 0xFFF28084}) {
            Mp3Composer file = new Mp3Composer(3).table(name, header, 40).frames(header, 40);

            assertPlays(file, file.frames());
            assertThat(remarks(file)).isEmpty();
        }
    }

    @Test
    void leavesAVbriTableOut() throws IOException {
        Mp3Composer file = new Mp3Composer(4).vbri(CD, 40).frames(CD, 40);

        assertPlays(file, file.frames());
        assertThat(remarks(file)).isEmpty();
    }

    @Test
    void leavesTablesInTheMiddleOut() throws IOException {
        Mp3Composer file = new Mp3Composer(5);
        file.table("Info", CD, 20).frames(CD, 20).table("Xing", CD, 30).frames(CD, 30);

        assertPlays(file, file.frames());
        assertThat(remarks(file)).isEmpty();
    }

    @Test
    void saysWhenATablePromisesFramesThatAreNotThere() throws IOException {
        Mp3Composer file = new Mp3Composer(6).table("Xing", CD, 4_000).frames(CD, 40);

        assertPlays(file, file.frames());
        assertThat(remarks(file))
                .singleElement()
                .hasToString(
                        "a/b.mp3: its header promises 4000 frames, and 40 are there: it plays;"
                                + " copy or encode it again if it sounds wrong");
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

            assertPlays(file, file.frames());
        }
    }

    @Test
    void stepsOverTagsAroundTheSound() throws IOException {
        byte[] id3v2 = id3v2(4, 0, text(4, "TIT2", 3, ascii("Title")));
        byte[] ape = ape(true, apeItem("Artist", 0, ascii("Artist")));
        Mp3Composer file = new Mp3Composer(7).raw(id3v2).raw(id3v2).frames(CD, 30);
        file.raw(ape).raw(lyrics3v2("la la")).raw(id3v1("x", "y"));

        assertPlays(file, file.frames());
        assertThat(playable(file).tags()).isEqualTo(new Tags("Title", "Artist"));
        assertThat(remarks(file)).isEmpty();
    }

    @Test
    void stepsOverTagsBetweenFilesThatWerePutTogether() throws IOException {
        byte[] id3v2 = id3v2(3, 0, join(text(3, "TIT2", 0, ascii("Title")), new byte[3_000]));
        Mp3Composer file = new Mp3Composer(8);
        file.raw(id3v2).frames(CD, 30).raw(id3v1("x", "y")).raw(id3v2).frames(CD, 30);

        assertPlays(file, file.frames());
        assertThat(remarks(file)).isEmpty();
    }

    @Test
    void findsItsWayThroughGarbageBetweenFrames() throws IOException {
        Mp3Composer file = new Mp3Composer(9);
        file.noise(1_000).frames(CD, 10).noise(1).frames(CD, 10).noise(700_000).frames(CD, 10);
        file.raw(ascii("\u00ff\u00fb\u0090d a false header")).frames(CD, 10).noise(50);

        assertPlays(file, file.frames());
        assertThat(remarks(file))
                .singleElement()
                .asString()
                .contains("bytes that are no sound were skipped, the first at byte 0");
    }

    @Test
    void isSilentAboutZerosAroundTheSound() throws IOException {
        Mp3Composer file = new Mp3Composer(10).raw(new byte[5_000]).frames(CD, 10);
        file.raw(new byte[5_000]);

        assertPlays(file, file.frames());
        assertThat(remarks(file)).isEmpty();
    }

    @Test
    void dropsAFrameThatLostItsEndInTheMiddle() throws IOException {
        byte[] before = new Mp3Composer(11).frames(CD, 10).bytes();
        byte[] after = new Mp3Composer(12).frames(CD, 10).bytes();
        byte[] cut = Arrays.copyOf(before, before.length - 100);

        Mp3Scan.Playable playable = playable(join(cut, after));

        assertThat(playable.frames().frames()).isEqualTo(19);
        assertThat(playable.frames().offset(9)).isEqualTo(cut.length);
    }

    @Test
    void dropsATruncatedLastFrame() throws IOException {
        Mp3Composer file = new Mp3Composer(13).frames(CD, 10);
        byte[] whole = file.bytes();
        for (int missing = 1; missing < 417 - 4; missing += 59) {
            byte[] cut = Arrays.copyOf(whole, whole.length - missing);

            assertThat(playable(cut).frames().frames()).isEqualTo(9);
            assertThat(playable(cut).remarks())
                    .singleElement()
                    .asString()
                    .contains("its last frame is cut short");
        }
    }

    @Test
    void followsChangesOfTheSamplingRate() throws IOException {
        Mp3Composer file = new Mp3Composer(14);
        file.frames(CD, 10).frames(0xFFFB94C4, 10).frames(HALF, 10).frames(CD, 10);

        assertPlays(file, file.frames());
        assertThat(playable(file).frames().runs()).hasSize(4);
        assertThat(remarks(file)).isEmpty();
    }

    @Test
    void beginsWithTheFirstFrameWhoseReservoirIsThere() throws IOException {
        // Main data areas hold 381 bytes: the third frame finds its 400 in the two before it.
        Mp3Composer file = new Mp3Composer(15);
        file.frame(CD, 200).frame(CD, 500).frame(CD, 400).frame(CD, 10).frames(CD, 5);

        Mp3Scan.Playable playable = playable(file);

        assertThat(playable.frames().carriers()).isEqualTo(2);
        assertHolds(playable.frames(), file.frames());
        assertThat(playable.remarks())
                .singleElement()
                .asString()
                .contains("its first 2 frames cannot be decoded");
    }

    @Test
    void dropsLeadingFramesThatNobodyReachesInto() throws IOException {
        Mp3Composer file = new Mp3Composer(16);
        file.frame(CD, 500).frame(CD, 500).frame(CD, 300).frame(CD, 10).frames(CD, 5);

        Mp3Scan.Playable playable = playable(file);

        assertThat(playable.frames().carriers()).isEqualTo(1);
        assertHolds(playable.frames(), file.frames().subList(1, 9));
    }

    @Test
    void needsNoCarrierWhenTheFirstWholeFrameStandsAlone() throws IOException {
        Mp3Composer file = new Mp3Composer(17).frame(CD, 500).frame(CD, 0).frames(CD, 5);

        Mp3Scan.Playable playable = playable(file);

        assertThat(playable.frames().carriers()).isZero();
        assertHolds(playable.frames(), file.frames().subList(1, 7));
    }

    @Test
    void namesATrackByItsFramesAsTheyAreSent() throws IOException {
        Mp3Composer plain = new Mp3Composer(18).frames(CD, 600);
        byte[] tagged = join(id3v2(3, 0, new byte[99]), plain.bytes(), id3v1("x", "y"));

        assertThat(playable(plain).id()).isEqualTo(digest(plain.bytes()));
        assertThat(playable(tagged).id()).isEqualTo(digest(plain.bytes()));
    }

    @Test
    void digestsCarriersBlanked() throws IOException {
        Mp3Composer file = new Mp3Composer(19).frame(CD, 100).frame(CD, 100).frames(CD, 5);
        byte[] sent = file.bytes();
        Arrays.fill(sent, 4, 4 + 32, (byte) 0);

        assertThat(playable(file).frames().carriers()).isEqualTo(1);
        assertThat(playable(file).id()).isEqualTo(digest(sent));
    }

    @Test
    void playsOnWhenATagLiesAboutItsLength() throws IOException {
        byte[] lie = id3v2(3, 0, new byte[200]);
        lie[6] = 0x7F;
        Mp3Composer file = new Mp3Composer(20).raw(lie).frames(CD, 20);

        assertPlays(file, file.frames());
        assertThat(remarks(file))
                .first()
                .asString()
                .startsWith("a/b.mp3: its tag claims 2")
                .contains("more than the file has");
    }

    @Test
    void refusesWhatHoldsNoSound() throws IOException {
        assertThat(refusal(new byte[0])).contains("is empty");
        assertThat(refusal(ascii("just a text\n".repeat(1_000)))).contains("holds no MP3 sound");
        assertThat(refusal(new byte[100_000])).contains("holds no MP3 sound");
        assertThat(refusal(id3v2(3, 0, new byte[500]))).contains("holds no MP3 sound");
        assertThat(refusal(Arrays.copyOf(id3v2(3, 0, new byte[500]), 300)))
                .contains("its tag claims more bytes than it has");
        assertThat(refusal(new Mp3Composer(21).table("Info", CD, 0).table("Info", CD, 0).bytes()))
                .contains("holds no MP3 sound");
        assertThat(refusal(new Mp3Composer(22).frame(CD, 500).frame(CD, 500).bytes()))
                .contains("was cut so short");
    }

    @Test
    void neverMistakesRandomBytesForALongTrack() throws IOException {
        SplittableRandom random = new SplittableRandom(23);
        for (int round = 0; round < 20; round++) {
            byte[] bytes = new byte[300_000];
            random.nextBytes(bytes);
            if (scan(bytes) instanceof Mp3Scan.Playable playable) {
                assertThat(playable.frames().frames()).isLessThan(4);
            }
        }
    }

    @Test
    void endsWithAResultWhateverIsDamaged() throws IOException {
        SplittableRandom random = new SplittableRandom(24);
        Mp3Composer file = new Mp3Composer(25).raw(id3v2(4, 0, new byte[50]));
        file.table("Xing", CD, 20).frames(CD, 10).frames(HALF, 10).raw(id3v1("a", "b"));
        byte[] whole = file.bytes();
        for (int round = 0; round < 3_000; round++) {
            byte[] damaged = whole.clone();
            for (int hits = random.nextInt(20); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertInside(damaged);
        }
    }

    @Test
    void endsWithAResultWhereverTheFileIsCut() throws IOException {
        Mp3Composer file = new Mp3Composer(26).raw(id3v2(4, 0, new byte[50]));
        byte[] whole = file.table("Xing", HALF, 20).frames(HALF, 4).raw(id3v1("a", "b")).bytes();
        for (int length = 0; length < whole.length; length++) {
            assertInside(Arrays.copyOf(whole, length));
            assertInside(Arrays.copyOfRange(whole, length, whole.length));
        }
    }

    @Test
    void isNotHeldUpByFalseFreeFormatHeaders() throws IOException {
        SplittableRandom random = new SplittableRandom(28);
        byte[] bytes = new byte[10_000_000];
        for (int at = 0; at + 4 <= bytes.length; at += 4 + random.nextInt(800)) {
            ByteBuffer.wrap(bytes).putInt(at, random.nextBoolean() ? 0xFFFB0000 : 0xFFF30000);
        }
        long before = System.nanoTime();

        scan(bytes);

        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }

    @Test
    void knowsNothingOfAFileThatChangesUnderItsHands() {
        byte[] bytes = new Mp3Composer(27).frames(CD, 10).bytes();

        assertThatThrownBy(() -> scanner.scan("x", MemoryFile.changed(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed");
        assertThatThrownBy(() -> scanner.scan("x", MemoryFile.shrunk(bytes, 9_000_000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("shorter");
    }

    private void assertPlays(Mp3Composer file, List<Placed> expected) throws IOException {
        Mp3Scan.Playable playable = playable(file);
        assertThat(playable.frames().carriers()).isZero();
        assertHolds(playable.frames(), expected);
    }

    @Test
    void refusesAFileInTooManyPieces() throws IOException {
        Mp3Composer file = new Mp3Composer(77);
        // Two frames make a step that a walk accepts; the zero behind them ends it.
        for (int piece = 0; piece < FrameTableBuilder.MOST_RUNS + 10; piece++) {
            file.frame(0xFFF31400, 24, 0).frame(0xFFF31400, 24, 0).raw(new byte[1]);
        }

        assertThat(scanner.scan("a.mp3", MemoryFile.of(file.bytes())))
                .isEqualTo(
                        new Mp3Scan.Refused(
                                new Remark(
                                        "a.mp3",
                                        "is in too many pieces",
                                        "encode it again, in parts of some hours")));
    }

    private static void assertHolds(FrameTable table, List<Placed> expected) {
        FrameTableBuilder builder = FrameTable.builder().carriers(table.carriers());
        expected.forEach(frame -> builder.add(frame.offset(), frame.size(), frame.format()));
        assertThat(table).isEqualTo(builder.build());
    }

    private void assertInside(byte[] bytes) throws IOException {
        if (scan(bytes) instanceof Mp3Scan.Playable playable) {
            FrameTable table = playable.frames();
            int last = table.frames() - 1;
            assertThat(table.offset(0)).isNotNegative();
            assertThat(table.offset(last) + table.size(last)).isLessThanOrEqualTo(bytes.length);
        }
    }

    private List<Remark> remarks(Mp3Composer file) throws IOException {
        return playable(file).remarks();
    }

    private Mp3Scan.Playable playable(Mp3Composer file) throws IOException {
        return playable(file.bytes());
    }

    private Mp3Scan.Playable playable(byte[] bytes) throws IOException {
        return switch (scan(bytes)) {
            case Mp3Scan.Playable playable -> playable;
            case Mp3Scan.Refused(Remark remark) -> throw new AssertionError(remark);
        };
    }

    private String refusal(byte[] bytes) throws IOException {
        return switch (scan(bytes)) {
            case Mp3Scan.Playable playable -> throw new AssertionError(playable);
            case Mp3Scan.Refused(Remark remark) -> remark.toString();
        };
    }

    private Mp3Scan scan(byte[] bytes) throws IOException {
        return scanner.scan("a/b.mp3", MemoryFile.of(bytes));
    }

    private static TrackId digest(byte[] bytes) {
        MessageDigest hasher = Digest256.hasher();
        hasher.update(bytes);
        return new TrackId(Digest256.finish(hasher));
    }
}

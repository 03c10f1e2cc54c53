package carillon.library.mp3;

import static carillon.library.mp3.Mp3Composer.CD;
import static carillon.library.mp3.Mp3Composer.HALF;
import static carillon.library.tags.TagComposer.ascii;
import static carillon.library.tags.TagComposer.id3v1;
import static carillon.library.tags.TagComposer.id3v2;
import static carillon.library.tags.TagComposer.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.Remark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What becomes of files that are damaged, or something else altogether. */
class BrokenMp3Test {

    private final Mp3Trial trial = new Mp3Trial();

    @Test
    void saysWhenATablePromisesFramesThatAreNotThere() throws IOException {
        Mp3Composer file = new Mp3Composer(6).table("Xing", CD, 4_000).frames(CD, 40);

        trial.assertPlays(file, file.frames());
        assertThat(trial.remarks(file))
                .singleElement()
                .hasToString(
                        "a/b.mp3: its header promises 4000 frames, and 40 are there: it plays;"
                                + " copy or encode it again if it sounds wrong");
    }

    @Test
    void findsItsWayThroughGarbageBetweenFrames() throws IOException {
        Mp3Composer file = new Mp3Composer(9);
        file.noise(1_000).frames(CD, 10).noise(1).frames(CD, 10).noise(700_000).frames(CD, 10);
        file.raw(ascii("\u00ff\u00fb\u0090d a false header")).frames(CD, 10).noise(50);

        trial.assertPlays(file, file.frames());
        assertThat(trial.remarks(file))
                .singleElement()
                .asString()
                .contains("bytes that are no sound were skipped, the first at byte 0");
    }

    @Test
    void isSilentAboutZerosAroundTheSound() throws IOException {
        Mp3Composer file = new Mp3Composer(10).raw(new byte[5_000]).frames(CD, 10);
        file.raw(new byte[5_000]);

        trial.assertPlays(file, file.frames());
        assertThat(trial.remarks(file)).isEmpty();
    }

    @Test
    void dropsAFrameThatLostItsEndInTheMiddle() throws IOException {
        byte[] before = new Mp3Composer(11).frames(CD, 10).bytes();
        byte[] after = new Mp3Composer(12).frames(CD, 10).bytes();
        byte[] cut = Arrays.copyOf(before, before.length - 100);

        Mp3Scan.Playable playable = trial.playable(join(cut, after));

        assertThat(playable.frames().frames()).isEqualTo(19);
        assertThat(playable.frames().offset(9)).isEqualTo(cut.length);
    }

    @Test
    void dropsATruncatedLastFrame() throws IOException {
        Mp3Composer file = new Mp3Composer(13).frames(CD, 10);
        byte[] whole = file.bytes();
        for (int missing = 1; missing < 417 - 4; missing += 59) {
            byte[] cut = Arrays.copyOf(whole, whole.length - missing);

            assertThat(trial.playable(cut).frames().frames()).isEqualTo(9);
            assertThat(trial.playable(cut).remarks())
                    .singleElement()
                    .asString()
                    .contains("its last frame is cut short");
        }
    }

    @Test
    void playsOnWhenATagLiesAboutItsLength() throws IOException {
        byte[] lie = id3v2(3, 0, new byte[200]);
        lie[6] = 0x7F;
        Mp3Composer file = new Mp3Composer(20).raw(lie).frames(CD, 20);

        trial.assertPlays(file, file.frames());
        assertThat(trial.remarks(file))
                .first()
                .asString()
                .startsWith("a/b.mp3: its tag claims 2")
                .contains("more than the file has");
    }

    @Test
    void refusesWhatHoldsNoSound() throws IOException {
        assertThat(trial.refusal(new byte[0])).contains("is empty");
        assertThat(trial.refusal(ascii("just a text\n".repeat(1_000))))
                .contains("holds no MP3 sound");
        assertThat(trial.refusal(new byte[100_000])).contains("holds no MP3 sound");
        assertThat(trial.refusal(id3v2(3, 0, new byte[500]))).contains("holds no MP3 sound");
        assertThat(trial.refusal(Arrays.copyOf(id3v2(3, 0, new byte[500]), 300)))
                .contains("its tag claims more bytes than it has");
        assertThat(
                        trial.refusal(
                                new Mp3Composer(21)
                                        .table("Info", CD, 0)
                                        .table("Info", CD, 0)
                                        .bytes()))
                .contains("holds no MP3 sound");
        assertThat(trial.refusal(new Mp3Composer(22).frame(CD, 500).frame(CD, 500).bytes()))
                .contains("was cut so short");
    }

    @Test
    void neverMistakesRandomBytesForALongTrack() throws IOException {
        SplittableRandom random = new SplittableRandom(23);
        for (int round = 0; round < 20; round++) {
            byte[] bytes = new byte[300_000];
            random.nextBytes(bytes);
            if (trial.scan(bytes) instanceof Mp3Scan.Playable playable) {
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
            trial.assertInside(damaged);
        }
    }

    @Test
    void endsWithAResultWhereverTheFileIsCut() throws IOException {
        Mp3Composer file = new Mp3Composer(26).raw(id3v2(4, 0, new byte[50]));
        byte[] whole = file.table("Xing", HALF, 20).frames(HALF, 4).raw(id3v1("a", "b")).bytes();
        for (int length = 0; length < whole.length; length++) {
            trial.assertInside(Arrays.copyOf(whole, length));
            trial.assertInside(Arrays.copyOfRange(whole, length, whole.length));
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

        trial.scan(bytes);

        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }

    @Test
    void knowsNothingOfAFileThatChangesUnderItsHands() {
        byte[] bytes = new Mp3Composer(27).frames(CD, 10).bytes();

        assertThatThrownBy(() -> new Mp3Scanner().scan("x", MemoryFile.changed(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed");
        assertThatThrownBy(() -> new Mp3Scanner().scan("x", MemoryFile.shrunk(bytes, 9_000_000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("shorter");
    }

    @Test
    void refusesAFileInTooManyPieces() throws IOException {
        Mp3Composer file = new Mp3Composer(77);
        // Two frames make a step that a walk accepts; the zero behind them ends it.
        for (int piece = 0; piece < FrameTableBuilder.MOST_RUNS + 10; piece++) {
            file.frame(0xFFF31400, 24, 0).frame(0xFFF31400, 24, 0).raw(new byte[1]);
        }

        assertThat(trial.scan(file.bytes()))
                .isEqualTo(
                        new Mp3Scan.Refused(
                                new Remark(
                                        "a/b.mp3",
                                        "is in too many pieces",
                                        "encode it again, in parts of some hours")));
    }

    @Test
    void refusesAFileThatIsMostlySomethingElse() throws IOException {
        byte[] sound = new Mp3Composer(78).frames(CD, 10).bytes();
        byte[] mostly = Arrays.copyOf(sound, 40 << 20);
        MemoryFile file = MemoryFile.of(mostly);

        assertThat(new Mp3Scanner().scan("a/b.mp3", file))
                .isEqualTo(
                        new Mp3Scan.Refused(
                                new Remark(
                                        "a/b.mp3",
                                        "holds far more else than MP3 sound",
                                        "copy it again, or remove it")));
        assertThat(file.bytesRead()).isLessThan(20 << 20);
    }

    @Test
    void bearsAsMuchElseAsSoundInALongFile() throws IOException {
        Mp3Composer file = new Mp3Composer(79).frames(CD, 15_000).raw(new byte[20 << 20]);
        file.frames(CD, 10);

        trial.assertPlays(file, file.frames());
    }
}

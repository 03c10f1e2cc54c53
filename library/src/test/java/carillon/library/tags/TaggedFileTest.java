package carillon.library.tags;

import static carillon.library.tags.TagComposer.ape;
import static carillon.library.tags.TagComposer.apeItem;
import static carillon.library.tags.TagComposer.ascii;
import static carillon.library.tags.TagComposer.id3v1;
import static carillon.library.tags.TagComposer.id3v2;
import static carillon.library.tags.TagComposer.join;
import static carillon.library.tags.TagComposer.lyrics3v1;
import static carillon.library.tags.TagComposer.lyrics3v2;
import static carillon.library.tags.TagComposer.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TaggedFileTest {

    private static final byte[] SOUND = ascii("\u00ff\u00fb sound ".repeat(100));
    private static final byte[] ID3V2 =
            id3v2(3, 0, join(text(3, "TIT2", 0, ascii("two")), new byte[100]));
    private static final byte[] APE =
            ape(
                    true,
                    apeItem("ARTIST", 0, "Dvořák".getBytes(UTF_8)),
                    apeItem("Title", 0, ascii("ape")));

    @Test
    void findsTheSoundBetweenTagsOfEveryKind() throws IOException {
        byte[] footed = id3v2(4, TagComposer.FOOTER, text(4, "TIT2", 0, ascii("four")));
        byte[][] endings = {
            {},
            id3v1("one", "artist"),
            join(ascii("TAG+"), new byte[223], id3v1("one", "artist")),
            APE,
            ape(false, apeItem("Title", 0, ascii("ape"))),
            join(APE, id3v1("one", "artist")),
            join(lyrics3v2("la la"), id3v1("one", "artist")),
            join(lyrics3v1("la la"), id3v1("one", "artist")),
            join(APE, lyrics3v2("la la"), id3v1("one", "artist")),
            footed,
            join(footed, APE),
        };
        byte[][] beginnings = {{}, ID3V2, join(ID3V2, ID3V2), footed, join(APE, ID3V2)};
        for (byte[] beginning : beginnings) {
            for (byte[] ending : endings) {
                TaggedFile file = read(join(beginning, SOUND, ending));

                assertThat(file.audioStart()).isEqualTo(beginning.length);
                assertThat(file.audioEnd()).isEqualTo(beginning.length + SOUND.length);
                assertThat(file.claimedBytes()).isZero();
            }
        }
    }

    @Test
    void believesId3v2ThenApeThenId3v1() throws IOException {
        byte[] ending = join(APE, id3v1("one", "somebody"));

        assertThat(read(join(ID3V2, SOUND, ending)).tags()).isEqualTo(new Tags("two", "Dvořák"));
        assertThat(read(join(SOUND, ending)).tags()).isEqualTo(new Tags("ape", "Dvořák"));
        assertThat(read(join(SOUND, id3v1("one", "somebody"))).tags())
                .isEqualTo(new Tags("one", "somebody"));
    }

    @Test
    void readsId3v1InLatin1WithBlanksOrZeros() throws IOException {
        byte[] tag = id3v1("x".repeat(30), "Bébé      ");

        assertThat(read(join(SOUND, tag)).tags()).isEqualTo(new Tags("x".repeat(30), "Bébé"));
        assertThat(new String(tag, ISO_8859_1)).contains("Bébé");
    }

    @Test
    void leavesPicturesInApeTagsUnread() throws IOException {
        byte[] tag =
                ape(false, apeItem("Title", 2, ascii("binary")), apeItem("Artist", 0, ascii("a")));

        assertThat(read(join(SOUND, tag)).tags()).isEqualTo(new Tags("", "a"));
    }

    @Test
    void doesNotBelieveATagThatClaimsMoreThanTheFile() throws IOException {
        byte[] lie = id3v2(3, 0, text(3, "TIT2", 0, ascii("two")));
        lie[7] = 1;

        TaggedFile file = read(join(lie, SOUND, id3v1("one", "")));

        assertThat(file.audioStart()).isZero();
        assertThat(file.claimedBytes()).isEqualTo(lie.length + (1 << 14));
        assertThat(file.tags().title()).isEqualTo("one");
    }

    @Test
    void takesWhatOnlyLooksLikeATagForSound() throws IOException {
        byte[] badVersion = ID3V2.clone();
        badVersion[3] = 9;
        byte[] badSize = ID3V2.clone();
        badSize[6] = (byte) 0x80;
        byte[] hugeApe = ape(false, apeItem("Title", 0, ascii("ape")));
        hugeApe[hugeApe.length - 17] = 0x7F;
        byte[] badLyrics = ascii("LYRICSBEGINlala00x016LYRICS200");
        byte[] noLyrics = ascii("LYRICSEND");
        for (byte[] tag : new byte[][] {badVersion, badSize, hugeApe, badLyrics, noLyrics}) {
            assertThat(read(join(tag, SOUND)).audioStart()).isZero();
            assertThat(read(join(SOUND, tag)).audioEnd()).isEqualTo(SOUND.length + tag.length);
        }
    }

    @Test
    void staysInsideTheFileWhateverTheBytes() throws IOException {
        SplittableRandom random = new SplittableRandom(6);
        byte[] whole = join(ID3V2, APE, SOUND, APE, lyrics3v2("la"), id3v1("one", "artist"));
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            for (int hits = random.nextInt(6); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertIsInside(damaged);
        }
    }

    @Test
    void staysInsideTheFileWhereverItIsCut() throws IOException {
        byte[] whole = join(ID3V2, APE, SOUND, APE, lyrics3v2("la"), id3v1("one", "artist"));
        for (int length = 0; length < whole.length; length++) {
            assertIsInside(Arrays.copyOf(whole, length));
            assertIsInside(Arrays.copyOfRange(whole, length, whole.length));
        }
    }

    private static void assertIsInside(byte[] bytes) throws IOException {
        TaggedFile file = read(bytes);
        assertThat(file.audioStart()).isBetween(0L, file.audioEnd());
        assertThat(file.audioEnd()).isLessThanOrEqualTo(bytes.length);
    }

    private static TaggedFile read(byte[] bytes) throws IOException {
        return TaggedFile.of(TagBytes.of(bytes));
    }
}

package carillon.library.tags;

import static carillon.library.tags.TagComposer.ascii;
import static carillon.library.tags.TagComposer.frame;
import static carillon.library.tags.TagComposer.id3v2;
import static carillon.library.tags.TagComposer.join;
import static carillon.library.tags.TagComposer.text;
import static carillon.library.tags.TagComposer.unsynchronise;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Id3v2Test {

    private static final byte[] LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void readsTitleAndArtist(int major) throws IOException {
        byte[] body =
                join(
                        text(major, "TALB", 0, ascii("Album")),
                        text(major, "TIT2", 0, ascii("Title")),
                        text(major, "TPE1", 0, ascii("Artist")));

        assertThat(read(id3v2(major, 0, body))).isEqualTo(new Tags("Title", "Artist"));
    }

    @Test
    void readsTheShortNamesOfVersion22() throws IOException {
        byte[] body = join(text(2, "TT2", 0, ascii("Title")), text(2, "TP1", 0, ascii("Artist")));

        assertThat(read(id3v2(2, 0, body))).isEqualTo(new Tags("Title", "Artist"));
    }

    @Test
    void readsEveryTextEncoding() throws IOException {
        String czech = "Dvořák: Rusalka";
        assertThat(title(0, "Bébé".getBytes(ISO_8859_1))).isEqualTo("Bébé");
        assertThat(title(1, join(LE_MARK, czech.getBytes(UTF_16LE)))).isEqualTo(czech);
        assertThat(title(1, join(BE_MARK, czech.getBytes(UTF_16BE)))).isEqualTo(czech);
        assertThat(title(2, czech.getBytes(UTF_16BE))).isEqualTo(czech);
        assertThat(title(3, czech.getBytes(UTF_8))).isEqualTo(czech);
    }

    @Test
    void guessesTheByteOrderOfUtf16WithoutMark() throws IOException {
        assertThat(title(1, "Rusalka é".getBytes(UTF_16LE))).isEqualTo("Rusalka é");
        assertThat(title(1, "Rusalka é".getBytes(UTF_16BE))).isEqualTo("Rusalka é");
    }

    @Test
    void takesUtf8InALatin1FieldForWhatItIs() throws IOException {
        assertThat(title(0, "Dvořák".getBytes(UTF_8))).isEqualTo("Dvořák");
    }

    @Test
    void survivesTextCutInsideACharacter() throws IOException {
        assertThat(title(1, join(LE_MARK, new byte[] {'a', 0, 'b'}))).isEqualTo("a");
        assertThat(title(1, new byte[] {(byte) 0xFF})).isEmpty();
        assertThat(title(3, new byte[] {'a', (byte) 0xC3})).isEqualTo("a\uFFFD");
        assertThat(title(9, ascii("unknown encoding"))).isEmpty();
    }

    @Test
    void joinsSeveralValues() throws IOException {
        assertThat(title(3, ascii("One\0Two\0"))).isEqualTo("One / Two");
    }

    @Test
    void neutralisesControlCharactersAndCutsLongText() throws IOException {
        assertThat(title(0, ascii("a\u001b[2Jb"))).isEqualTo("a\uFFFD[2Jb");
        assertThat(title(0, ascii("x".repeat(5_000)))).hasSize(Tags.MAX_CHARS);
    }

    @Test
    void findsTextBehindAPictureOfTenMegabytes() throws IOException {
        byte[] body =
                join(frame(3, "APIC", 0, new byte[10_000_000]), text(3, "TIT2", 0, ascii("Title")));

        assertThat(read(id3v2(3, 0, body)).title()).isEqualTo("Title");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void undoesUnsynchronisationOfTheWholeTag(int major) throws IOException {
        String id = major == 2 ? "TT2" : "TIT2";
        byte[] noise = {(byte) 0xFF, (byte) 0xE0, (byte) 0xFF, 0, (byte) 0xFF};
        byte[] body =
                join(
                        frame(major, major == 2 ? "XXX" : "XXXX", 0, noise),
                        text(major, id, 1, join(LE_MARK, "Title".getBytes(UTF_16LE))));
        byte[] tag = id3v2(major, TagComposer.UNSYNCHRONISED, unsynchronise(body));

        assertThat(read(tag).title()).isEqualTo("Title");
    }

    @Test
    void undoesUnsynchronisationOfAFrameInVersion24() throws IOException {
        byte[] text = join(new byte[] {1}, LE_MARK, "ÿÿ".getBytes(UTF_16LE));
        byte[] body = frame(4, "TIT2", 0x02, unsynchronise(text));

        assertThat(read(id3v2(4, TagComposer.UNSYNCHRONISED, body)).title()).isEqualTo("ÿÿ");
    }

    @Test
    void stepsOverGroupAndLengthInVersion24() throws IOException {
        byte[] body = frame(4, "TIT2", 0x41, join(new byte[] {7, 0, 0, 0, 6, 0}, ascii("Title")));

        assertThat(read(id3v2(4, 0, body)).title()).isEqualTo("Title");
    }

    @Test
    void leavesCompressedAndEncryptedFramesUnread() throws IOException {
        byte[] garbled = join(new byte[] {0}, ascii("garbled"));
        assertThat(read(id3v2(3, 0, frame(3, "TIT2", 0x80, garbled)))).isEqualTo(Tags.NONE);
        assertThat(read(id3v2(3, 0, frame(3, "TIT2", 0x40, garbled)))).isEqualTo(Tags.NONE);
        assertThat(read(id3v2(4, 0, frame(4, "TIT2", 0x08, garbled)))).isEqualTo(Tags.NONE);
    }

    @Test
    void stepsOverExtendedHeaders() throws IOException {
        byte[] title3 = text(3, "TIT2", 0, ascii("Title"));
        byte[] title4 = text(4, "TIT2", 0, ascii("Title"));
        byte[] extended3 = join(new byte[] {0, 0, 0, 6}, new byte[6]);
        byte[] extended4 = {0, 0, 0, 6, 1, 0};

        assertThat(read(id3v2(3, TagComposer.EXTENDED, join(extended3, title3))).title())
                .isEqualTo("Title");
        assertThat(read(id3v2(4, TagComposer.EXTENDED, join(extended4, title4))).title())
                .isEqualTo("Title");
    }

    @Test
    void understandsPlainSizesInVersion24() throws IOException {
        byte[] long3 = text(3, "TALB", 0, ascii("x".repeat(299)));
        byte[] body = join(long3, text(3, "TIT2", 0, ascii("Title")), new byte[20]);

        assertThat(read(id3v2(4, 0, body)).title()).isEqualTo("Title");
    }

    @Test
    void stopsAtAFrameThatClaimsMoreThanTheTagHolds() throws IOException {
        byte[] lie = text(3, "TIT2", 0, ascii("Title"));
        lie[6] = 1;

        assertThat(read(id3v2(3, 0, join(lie, new byte[50])))).isEqualTo(Tags.NONE);
    }

    private static String title(int encoding, byte[] text) throws IOException {
        return read(id3v2(4, 0, text(4, "TIT2", encoding, text))).title();
    }

    private static Tags read(byte[] tag) throws IOException {
        byte[] shifted = join(new byte[7], tag, new byte[9]);
        TagBytes bytes = TagBytes.of(shifted);
        assertThat(Id3v2.length(bytes, 7)).isEqualTo(tag.length);
        return Id3v2.read(bytes, 7);
    }
}

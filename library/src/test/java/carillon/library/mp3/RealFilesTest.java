package carillon.library.mp3;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.Remark;
import carillon.library.tags.Tags;
import carillon.protocol.time.Flicks;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made by an encoder. Frames, durations and carriers were found out with other programs, see
 * {@code make.sh} beside the files; the digests pin what those frames are, byte for byte.
 */
class RealFilesTest {

    private final Mp3Scanner scanner = new Mp3Scanner();

    @ParameterizedTest
    @CsvSource({
        "vbr.mp3, 59, 44100, 0,"
                + " 1fe89c557c413c42ba2accc228468b54d86ef9f22cd6918661cf43d7d5531229",
        "checksums.mp3, 65, 24000, 0,"
                + " 9bd0a66f636e8b3279c3ea48f4ac371ef25e403429b7515461ba18a38a31607d",
        "cut.mp3, 35, 44100, 3,"
                + " 387f4869c136316f41b008195af80ca3a5a3d0b4ed7bfadea36d95f5d05aa46b",
        "free.mp3, 43, 32000, 0,"
                + " add4023313b1e38907fc4e011e2b6a6b03386d625a5877e3de0e84a34b6c7244",
        "mpeg2.mp3, 65, 24000, 0,"
                + " abdfd1939f4eaa677f08afd832e6caf04164ec43756c4463613140620b6c476a",
        "mpeg25-cut.mp3, 14, 8000, 1,"
                + " 6f452f507618955d2fb082b89438faabaf0b7d0b90537610be202bb502de7b63",
    })
    void findsTheFramesThatOtherProgramsFind(
            String name, int frames, int sampleRate, int carriers, String digest)
            throws IOException {
        Mp3Scan.Playable playable = playable(read(name));

        FrameTable table = playable.frames();
        assertThat(table.frames()).isEqualTo(frames);
        assertThat(table.format(0).sampleRate()).isEqualTo(sampleRate);
        assertThat(table.carriers()).isEqualTo(carriers);
        assertThat(table.durationFlicks() * sampleRate)
                .isEqualTo(Flicks.PER_SECOND * frames * table.format(0).samplesPerFrame());
        assertThat(playable.id()).hasToString(digest);
    }

    @Test
    void readsTheTagsOfAnEncoder() throws IOException {
        assertThat(playable(read("vbr.mp3")).tags())
                .isEqualTo(new Tags("Über den Wolken", "Žofie"));
    }

    @Test
    void saysOnceThatAFileWasCutOutOfALongerOne() throws IOException {
        assertThat(playable(read("cut.mp3")).remarks())
                .extracting(Remark::toString)
                .containsExactly(
                        "test: it was cut out of a longer file: its first 3 frames cannot be"
                                + " decoded: it plays from the first whole frame on");
        assertThat(playable(read("vbr.mp3")).remarks()).isEmpty();
    }

    @Test
    void saysWhenAFileWithATableIsCutShort() throws IOException {
        byte[] whole = read("vbr.mp3");

        assertThat(playable(Arrays.copyOf(whole, whole.length / 2)).remarks())
                .extracting(Remark::toString)
                .singleElement()
                .asString()
                .startsWith("test: its header promises 59 frames, and ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vbr.mp3", "cut.mp3", "free.mp3", "mpeg2.mp3"})
    void findsNearlyAllFramesOfADamagedFile(String name) throws IOException {
        byte[] whole = read(name);
        int frames = playable(whole).frames().frames();
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            byte[] damaged = whole.clone();
            damaged[1_000 + random.nextInt(whole.length - 1_000)] ^=
                    (byte) (1 + random.nextInt(255));

            assertThat(playable(damaged).frames().frames()).isBetween(frames - 3, frames + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vbr.mp3", "cut.mp3", "mpeg2.mp3"})
    void finishesWithTheSameFramesWhereverItBegins(String name) throws IOException {
        byte[] whole = read(name);
        FrameTable all = playable(whole).frames();
        for (int from = 0; from < whole.length / 2; from += 97) {
            byte[] rest = Arrays.copyOfRange(whole, from, whole.length);
            FrameTable table = playable(rest).frames();
            int last = table.frames() - 1;
            int lastOfAll = all.frames() - 1;
            for (int i = 0; i < last; i++) {
                assertThat(table.offset(last - i) + from).isEqualTo(all.offset(lastOfAll - i));
            }
        }
    }

    private Mp3Scan.Playable playable(byte[] bytes) throws IOException {
        return switch (scanner.scan("test", MemoryFile.of(bytes))) {
            case Mp3Scan.Playable playable -> playable;
            case Mp3Scan.Refused(Remark remark) -> throw new AssertionError(remark);
        };
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream stream = RealFilesTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }
}

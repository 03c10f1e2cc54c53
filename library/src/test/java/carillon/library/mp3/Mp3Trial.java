package carillon.library.mp3;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.Remark;
import carillon.library.edition.Digest256;
import carillon.library.edition.TrackId;
import carillon.library.mp3.Mp3Composer.Placed;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;

/** Scans what a test composed. */
final class Mp3Trial {

    private final Mp3Scanner scanner = new Mp3Scanner();

    void assertPlays(Mp3Composer file, List<Placed> expected) throws IOException {
        Mp3Scan.Playable playable = playable(file);
        assertThat(playable.frames().carriers()).isZero();
        assertHolds(playable.frames(), expected);
    }

    static void assertHolds(FrameTable table, List<Placed> expected) {
        FrameTableBuilder builder = FrameTable.builder().carriers(table.carriers());
        expected.forEach(frame -> builder.add(frame.offset(), frame.size(), frame.format()));
        assertThat(table).isEqualTo(builder.build());
    }

    void assertInside(byte[] bytes) throws IOException {
        if (scan(bytes) instanceof Mp3Scan.Playable playable) {
            FrameTable table = playable.frames();
            int last = table.frames() - 1;
            assertThat(table.offset(0)).isNotNegative();
            assertThat(table.offset(last) + table.size(last)).isLessThanOrEqualTo(bytes.length);
        }
    }

    List<Remark> remarks(Mp3Composer file) throws IOException {
        return playable(file).remarks();
    }

    Mp3Scan.Playable playable(Mp3Composer file) throws IOException {
        return playable(file.bytes());
    }

    Mp3Scan.Playable playable(byte[] bytes) throws IOException {
        return switch (scan(bytes)) {
            case Mp3Scan.Playable playable -> playable;
            case Mp3Scan.Refused(Remark remark) -> throw new AssertionError(remark);
        };
    }

    String refusal(byte[] bytes) throws IOException {
        return switch (scan(bytes)) {
            case Mp3Scan.Playable playable -> throw new AssertionError(playable);
            case Mp3Scan.Refused(Remark remark) -> remark.toString();
        };
    }

    Mp3Scan scan(byte[] bytes) throws IOException {
        return scanner.scan("a/b.mp3", MemoryFile.of(bytes));
    }

    static TrackId digest(byte[] bytes) {
        MessageDigest hasher = Digest256.hasher();
        hasher.update(bytes);
        return new TrackId(Digest256.finish(hasher));
    }
}

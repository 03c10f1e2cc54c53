package carillon.library.index;

import carillon.library.Remark;
import carillon.library.edition.Digest256;
import carillon.library.edition.TrackId;
import carillon.library.media.Fingerprint;
import carillon.library.mp3.FrameTable;
import carillon.library.mp3.Mp3Scan;
import carillon.library.tags.Tags;
import carillon.protocol.Decoded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What the index keeps of a file's scan.
 *
 * @param name of the file within its folder
 * @param fingerprint with which it was scanned
 * @param scan what was found; empty if what is stored of it makes no sense
 */
record StoredScan(String name, Fingerprint fingerprint, Optional<Mp3Scan> scan) {

    static StoredScan of(ResultSet result, List<Remark> remarks) throws SQLException {
        Fingerprint fingerprint =
                new Fingerprint(
                        result.getLong("size_bytes"),
                        result.getLong("modified_nanos"),
                        result.getLong("inode"));
        return new StoredScan(result.getString("name"), fingerprint, scan(result, remarks));
    }

    private static Optional<Mp3Scan> scan(ResultSet result, List<Remark> remarks)
            throws SQLException {
        byte[] content = result.getBytes("content");
        if (content == null) {
            return remarks.stream().findFirst().map(Mp3Scan.Refused::new);
        }
        TrackId id = new TrackId(Digest256.of(content));
        Tags tags = new Tags(result.getString("title"), result.getString("artist"));
        return switch (FrameTable.decode(result.getBytes("frames"))) {
            case Decoded.Ok<FrameTable>(FrameTable frames) ->
                    Optional.of(new Mp3Scan.Playable(frames, id, tags, remarks));
            case Decoded.Rejected<FrameTable> _ -> Optional.empty();
        };
    }
}

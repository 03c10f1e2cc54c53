package carillon.protocol.list;

import carillon.protocol.Sha256;
import java.nio.ByteBuffer;

/** The first 128 bits of the SHA-256 of the rows of one page, byte by byte as they were sent. */
public record RowsDigest(long high, long low) {

    static RowsDigest of(ByteBuffer rows) {
        ByteBuffer digest = Sha256.of(rows);
        return new RowsDigest(digest.getLong(), digest.getLong());
    }
}

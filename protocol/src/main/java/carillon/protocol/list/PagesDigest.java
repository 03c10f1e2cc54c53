package carillon.protocol.list;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import carillon.protocol.Sha256;
import carillon.protocol.identity.Hex128;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What a beacon says of the pages of a list: how many there are, and the first 128 bits of the
 * SHA-256 over their {@link RowsDigest}s, from page 0 on.
 *
 * @param pages 0 to {@value #MAX_PAGES}
 * @param high the first 64 bits
 * @param low the other 64
 */
public record PagesDigest(int pages, long high, long low) {

    public static final int MAX_PAGES = 10_000;

    private static final int DIGEST_BYTES = 16;

    public PagesDigest {
        if (!isCount(pages)) {
            throw new IllegalArgumentException("number of pages out of range: " + pages);
        }
    }

    private static boolean isCount(int pages) {
        return pages >= 0 && pages <= MAX_PAGES;
    }

    /** Reads 32 lower-case hexadecimal digits; else {@link Rejection#BAD_BODY}. */
    static Decoded<PagesDigest> parse(int pages, String hex) {
        return isCount(pages) && Hex128.isText(hex)
                ? Decoded.ok(new PagesDigest(pages, Hex128.high(hex), Hex128.low(hex)))
                : Decoded.rejected(Rejection.BAD_BODY);
    }

    /** The digest over the pages with these rows, in this order. */
    public static PagesDigest of(List<RowsDigest> pages) {
        ByteBuffer digests = ByteBuffer.allocate(pages.size() * DIGEST_BYTES);
        pages.forEach(page -> digests.putLong(page.high()).putLong(page.low()));
        ByteBuffer digest = Sha256.of(digests.flip());
        return new PagesDigest(pages.size(), digest.getLong(), digest.getLong());
    }
}

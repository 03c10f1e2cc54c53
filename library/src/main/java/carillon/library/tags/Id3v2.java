package carillon.library.tags;

import java.io.IOException;

/**
 * ID3v2 tags of versions 2.2, 2.3 and 2.4 (id3.org: ID3v2.2.0, 2.3.0, 2.4.0 structure documents).
 *
 * <pre>
 * "ID3" 3 | major 1 | revision 1 | flags 1 | size 4 of 7 bits | ... size bytes ... | footer 10
 * </pre>
 */
final class Id3v2 {

    static final int HEADER_BYTES = 10;

    private static final int UNSYNCHRONISED = 0x80;
    private static final int EXTENDED_OR_COMPRESSED = 0x40;
    private static final int FOOTER = 0x10;
    private static final int OLDEST = 2;
    private static final int NEWEST = 4;

    // An unsynchronised tag has to be undone from its beginning; texts lie in its first part.
    private static final int MOST_UNDONE_BYTES = 1 << 20;

    private Id3v2() {}

    /** The length of the tag that begins at a position, header and footer included; 0 if none. */
    static long length(TagBytes bytes, long at) throws IOException {
        if (!isHeader(bytes, at, "ID3")) {
            return 0;
        }
        boolean hasFooter = bytes.at(at + 3) == NEWEST && (bytes.at(at + 5) & FOOTER) != 0;
        return HEADER_BYTES + bytes.syncSafe(at + 6) + (hasFooter ? HEADER_BYTES : 0);
    }

    /** Where the tag begins whose footer ends at a position; that position itself if none. */
    static long startOfTagBefore(TagBytes bytes, long end) throws IOException {
        long footer = end - HEADER_BYTES;
        if (!isHeader(bytes, footer, "3DI")) {
            return end;
        }
        long start = footer - bytes.syncSafe(footer + 6) - HEADER_BYTES;
        return start >= 0 && length(bytes, start) == end - start ? start : end;
    }

    /** The texts of the tag that begins at a position and is there as a whole. */
    static Tags read(TagBytes bytes, long at) throws IOException {
        int major = bytes.at(at + 3);
        int flags = bytes.at(at + 5);
        long size = bytes.syncSafe(at + 6);
        boolean isWholeUnsynchronised = major < NEWEST && (flags & UNSYNCHRONISED) != 0;
        boolean isExtended = (flags & EXTENDED_OR_COMPRESSED) != 0;
        if (isExtended && major == OLDEST) {
            return Tags.NONE; // compressed, by a scheme that was never defined
        }
        if (isWholeUnsynchronised) {
            int taken = (int) Math.min(size, MOST_UNDONE_BYTES);
            byte[] body = Unsynchronisation.undo(bytes.copy(at + HEADER_BYTES, taken));
            return frames(TagBytes.of(body), 0, body.length, major, isExtended);
        }
        long start = at + HEADER_BYTES;
        return frames(bytes, start, start + size, major, isExtended);
    }

    private static Tags frames(TagBytes bytes, long start, long end, int major, boolean isExtended)
            throws IOException {
        long first = start;
        if (isExtended) {
            first += major == NEWEST ? bytes.syncSafe(start) : 4 + bytes.bigEndian(start);
        }
        return new Id3v2Frames(bytes, major, end).read(first);
    }

    private static boolean isHeader(TagBytes bytes, long at, String magic) throws IOException {
        int major = bytes.at(at + 3);
        return at >= 0
                && bytes.isAt(at, magic)
                && major >= OLDEST
                && major <= NEWEST
                && bytes.at(at + 4) != 0xFF
                && bytes.syncSafe(at + 6) >= 0;
    }
}

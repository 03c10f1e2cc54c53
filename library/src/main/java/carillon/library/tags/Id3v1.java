package carillon.library.tags;

import java.io.IOException;

/** The ID3v1 tag in the last 128 bytes, and the rare extension of 227 bytes ahead of it. */
final class Id3v1 {

    static final int BYTES = 128;

    private static final int EXTENSION_BYTES = 227;
    private static final int TITLE_AT = 3;
    private static final int ARTIST_AT = 33;
    private static final int FIELD_BYTES = 30;

    private Id3v1() {}

    /** Where the tag begins that ends at a position; that position itself if there is none. */
    static long startOfTagBefore(TagBytes bytes, long end) throws IOException {
        long start = end - BYTES;
        if (start < 0 || !bytes.isAt(start, "TAG")) {
            return end;
        }
        long extension = start - EXTENSION_BYTES;
        return extension >= 0 && bytes.isAt(extension, "TAG+") ? extension : start;
    }

    /** The texts of the tag that ends at a position. */
    static Tags readBefore(TagBytes bytes, long end) throws IOException {
        long start = end - BYTES;
        return new Tags(field(bytes, start + TITLE_AT), field(bytes, start + ARTIST_AT));
    }

    private static String field(TagBytes bytes, long at) throws IOException {
        int count = 0;
        while (count < FIELD_BYTES && bytes.at(at + count) != 0) {
            count++;
        }
        return TagText.latin1(bytes.copy(at, count));
    }
}

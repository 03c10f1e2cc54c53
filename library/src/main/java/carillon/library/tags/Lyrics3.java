package carillon.library.tags;

import java.io.IOException;

/** Lyrics3 blocks, versions 1 and 2, which stand ahead of an ID3v1 tag. Their text is not read. */
final class Lyrics3 {

    private static final String BEGIN = "LYRICSBEGIN";
    private static final String END_V1 = "LYRICSEND";
    private static final String END_V2 = "LYRICS200";
    private static final int SIZE_DIGITS = 6;
    private static final int MOST_BYTES_V1 = 5100;

    private Lyrics3() {}

    /** Where the block begins that ends at a position; that position itself if there is none. */
    static long startOfTagBefore(TagBytes bytes, long end) throws IOException {
        long mark = end - END_V1.length();
        if (mark < 0) {
            return end;
        }
        if (bytes.isAt(mark, END_V2)) {
            long start = mark - SIZE_DIGITS - size(bytes.ascii(mark - SIZE_DIGITS, SIZE_DIGITS));
            return start >= 0 && bytes.isAt(start, BEGIN) ? start : end;
        }
        return bytes.isAt(mark, END_V1) ? startOfVersion1(bytes, mark, end) : end;
    }

    private static long startOfVersion1(TagBytes bytes, long mark, long end) throws IOException {
        long last = Math.max(0, mark - MOST_BYTES_V1 - BEGIN.length());
        for (long at = mark - BEGIN.length(); at >= last; at--) {
            if (bytes.isAt(at, BEGIN)) {
                return at;
            }
        }
        return end;
    }

    private static long size(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(digits)
                : Long.MAX_VALUE / 2;
    }
}

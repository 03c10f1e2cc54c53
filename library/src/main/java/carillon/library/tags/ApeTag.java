package carillon.library.tags;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * APE tags of versions 1 and 2, which stand at the end of a file, or (version 2) at its beginning.
 * All numbers are little-endian.
 *
 * <pre>
 * header, footer: "APETAGEX" 8 | version 4 | size of items and footer 4 | items 4 | flags 4 | 0 8
 * item:           size of value 4 | flags 4 | key, ended by 0 | value
 * </pre>
 */
final class ApeTag {

    private static final String MAGIC = "APETAGEX";
    private static final int HEADER_BYTES = 32;
    private static final int ITEM_BYTES = 8;
    private static final long HAS_HEADER = 1L << 31;
    private static final long IS_HEADER = 1L << 29;
    private static final long NOT_TEXT = 6;
    private static final int MOST_ITEMS = 1024;
    private static final int MOST_KEY_BYTES = 255;
    private static final int MOST_TEXT_BYTES = 4096;

    private ApeTag() {}

    /** The length of the tag whose header is at a position; 0 if none. */
    static long length(TagBytes bytes, long at) throws IOException {
        if (!bytes.isAt(at, MAGIC) || (bytes.littleEndian(at + 20) & IS_HEADER) == 0) {
            return 0;
        }
        return HEADER_BYTES + bytes.littleEndian(at + 12);
    }

    /** Where the tag begins that ends at a position; that position itself if there is none. */
    static long startOfTagBefore(TagBytes bytes, long end) throws IOException {
        long items = startOfItems(bytes, end);
        if (items < 0) {
            return end;
        }
        boolean hasHeader = (bytes.littleEndian(end - HEADER_BYTES + 20) & HAS_HEADER) != 0;
        boolean isThere = hasHeader && bytes.isAt(items - HEADER_BYTES, MAGIC);
        return isThere ? items - HEADER_BYTES : items;
    }

    /** The texts of the tag that ends at a position. */
    static Tags readBefore(TagBytes bytes, long end) throws IOException {
        Tags tags = Tags.NONE;
        long at = startOfItems(bytes, end);
        long last = end - HEADER_BYTES;
        for (int count = 0; count < MOST_ITEMS && at >= 0 && at + ITEM_BYTES < last; count++) {
            String key = key(bytes, at + ITEM_BYTES);
            long value = at + ITEM_BYTES + key.length() + 1;
            long size = bytes.littleEndian(at);
            if (size > last - value) {
                break;
            }
            if ((bytes.littleEndian(at + 4) & NOT_TEXT) == 0) {
                tags = tags.orElse(texts(bytes, key, value, size));
            }
            at = value + size;
        }
        return tags;
    }

    private static Tags texts(TagBytes bytes, String key, long value, long size)
            throws IOException {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "title" -> new Tags(text(bytes, value, size), "");
            case "artist" -> new Tags("", text(bytes, value, size));
            default -> Tags.NONE;
        };
    }

    private static String text(TagBytes bytes, long value, long size) throws IOException {
        byte[] text = bytes.copy(value, (int) Math.min(size, MOST_TEXT_BYTES));
        return TagText.values(new String(text, StandardCharsets.UTF_8));
    }

    private static String key(TagBytes bytes, long at) throws IOException {
        int count = 0;
        while (count < MOST_KEY_BYTES && bytes.at(at + count) != 0) {
            count++;
        }
        return bytes.ascii(at, count);
    }

    /** Where the items begin of the tag that ends at a position; -1 if there is no tag. */
    private static long startOfItems(TagBytes bytes, long end) throws IOException {
        long footer = end - HEADER_BYTES;
        if (footer < 0 || !bytes.isAt(footer, MAGIC)) {
            return -1;
        }
        long size = bytes.littleEndian(footer + 12);
        return size >= HEADER_BYTES && size <= end ? end - size : -1;
    }
}

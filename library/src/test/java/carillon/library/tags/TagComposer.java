package carillon.library.tags;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tags composed byte by byte from the documents that define them. */
public final class TagComposer {

    public static final int UNSYNCHRONISED = 0x80;
    public static final int EXTENDED = 0x40;
    public static final int FOOTER = 0x10;

    private TagComposer() {}

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] id3v2(int major, int flags, byte[] body) {
        byte[] header = {'I', 'D', '3', (byte) major, 0, (byte) flags};
        byte[] size = syncSafe(body.length);
        byte[] footer = join(ascii("3DI"), Arrays.copyOfRange(header, 3, 6), size);
        return join(header, size, body, (flags & FOOTER) != 0 ? footer : new byte[0]);
    }

    /** A text frame whose size is written as its version wants it. */
    public static byte[] text(int major, String id, int encoding, byte[] text) {
        return frame(major, id, 0, join(new byte[] {(byte) encoding}, text));
    }

    public static byte[] text(int major, String id, int encoding, Charset charset, String text) {
        return text(major, id, encoding, text.getBytes(charset));
    }

    public static byte[] frame(int major, String id, int flags, byte[] body) {
        byte[] plain = ByteBuffer.allocate(4).putInt(body.length).array();
        return switch (major) {
            case 2 -> join(ascii(id), Arrays.copyOfRange(plain, 1, 4), body);
            case 3 -> join(ascii(id), plain, new byte[] {0, (byte) flags}, body);
            default -> join(ascii(id), syncSafe(body.length), new byte[] {0, (byte) flags}, body);
        };
    }

    public static byte[] syncSafe(int size) {
        return new byte[] {
            (byte) (size >> 21),
            (byte) (size >> 14 & 127),
            (byte) (size >> 7 & 127),
            (byte) (size & 127)
        };
    }

    /** Puts a zero behind every 0xFF. */
    public static byte[] unsynchronise(byte[] bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte next : bytes) {
            all.write(next);
            if (next == (byte) 0xFF) {
                all.write(0);
            }
        }
        return all.toByteArray();
    }

    public static byte[] id3v1(String title, String artist) {
        byte[] tag = new byte[128];
        ByteBuffer.wrap(tag).put(ascii("TAG")).put(ascii(title));
        ByteBuffer.wrap(tag).position(33).put(ascii(artist));
        return tag;
    }

    public static byte[] ape(boolean withHeader, byte[]... items) {
        byte[] all = join(items);
        byte[] footer = apeMark(all.length + 32, items.length, withHeader ? 1 << 31 : 0);
        byte[] header = apeMark(all.length + 32, items.length, 1 << 31 | 1 << 29);
        return join(withHeader ? header : new byte[0], all, footer);
    }

    public static byte[] apeItem(String key, int flags, byte[] value) {
        byte[] head = little(8).putInt(value.length).putInt(flags).array();
        return join(head, ascii(key), new byte[1], value);
    }

    public static byte[] lyrics3v2(String text) {
        String block = "LYRICSBEGIN" + text;
        return ascii(block + "%06d".formatted(block.length()) + "LYRICS200");
    }

    public static byte[] lyrics3v1(String text) {
        return ascii("LYRICSBEGIN" + text + "LYRICSEND");
    }

    private static byte[] apeMark(int size, int items, int flags) {
        return little(32)
                .put(ascii("APETAGEX"))
                .putInt(2000)
                .putInt(size)
                .putInt(items)
                .putInt(flags)
                .array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

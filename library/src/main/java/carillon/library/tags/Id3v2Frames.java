package carillon.library.tags;

import java.io.IOException;

/**
 * The frames of one ID3v2 tag. Only title and artist are read; the others, pictures above all, are
 * stepped over.
 */
final class Id3v2Frames {

    private static final int MOST_FRAMES = 4096;
    private static final int MOST_TEXT_BYTES = 4096;

    // Second flag byte of a frame, versions 2.3 and 2.4: what makes its text unreadable to us.
    private static final int UNREADABLE_V3 = 0xC0;
    private static final int UNREADABLE_V4 = 0x0C;
    private static final int GROUPED_V3 = 0x20;
    private static final int GROUPED_V4 = 0x40;
    private static final int UNSYNCHRONISED_V4 = 0x02;
    private static final int LENGTH_ADDED_V4 = 0x01;

    private final TagBytes bytes;
    private final int major;
    private final long end;
    private final int idBytes;
    private final int headerBytes;

    Id3v2Frames(TagBytes bytes, int major, long end) {
        this.bytes = bytes;
        this.major = major;
        this.end = end;
        this.idBytes = major == 2 ? 3 : 4;
        this.headerBytes = major == 2 ? 6 : 10;
    }

    /** The texts of the frames from a position on, up to the padding or the first that is bad. */
    Tags read(long first) throws IOException {
        Tags tags = Tags.NONE;
        long at = first;
        for (int count = 0; count < MOST_FRAMES && isFrame(at); count++) {
            long size = size(at);
            if (size <= 0 || size > end - at - headerBytes) {
                break;
            }
            tags = tags.orElse(texts(at, size));
            at += headerBytes + size;
        }
        return tags;
    }

    private Tags texts(long at, long size) throws IOException {
        return switch (bytes.ascii(at, idBytes)) {
            case "TIT2", "TT2" -> new Tags(text(at, size), "");
            case "TPE1", "TP1" -> new Tags("", text(at, size));
            default -> Tags.NONE;
        };
    }

    private String text(long at, long size) throws IOException {
        int flags = major == 2 ? 0 : bytes.at(at + 9);
        boolean isV4 = major == 4;
        if ((flags & (isV4 ? UNREADABLE_V4 : UNREADABLE_V3)) != 0) {
            return "";
        }
        int added = (flags & (isV4 ? GROUPED_V4 : GROUPED_V3)) != 0 ? 1 : 0;
        added += isV4 && (flags & LENGTH_ADDED_V4) != 0 ? 4 : 0;
        int count = Math.clamp(size - added, 0, MOST_TEXT_BYTES);
        byte[] text = bytes.copy(at + headerBytes + added, count);
        boolean undo = isV4 && (flags & UNSYNCHRONISED_V4) != 0;
        return TagText.ofId3v2(undo ? Unsynchronisation.undo(text) : text);
    }

    private long size(long at) throws IOException {
        if (major == 2) {
            return bytes.bigEndian(at + 2) & 0xFF_FFFF;
        }
        long plain = bytes.bigEndian(at + 4);
        if (major == 3) {
            return plain;
        }
        long safe = bytes.syncSafe(at + 4);
        // Some programs write 2.4 tags with the plain sizes of 2.3.
        boolean isPlain = safe != plain && !isFrameOrEnd(at, safe);
        return isPlain && isFrameOrEnd(at, plain) ? plain : safe;
    }

    /** Whether a frame of that size is followed by another, or by padding, or is the last. */
    private boolean isFrameOrEnd(long at, long size) throws IOException {
        long next = at + headerBytes + size;
        return next == end || (next < end && (isFrame(next) || bytes.bigEndian(next) == 0));
    }

    private boolean isFrame(long at) throws IOException {
        if (at < 0 || at + headerBytes > end) {
            return false;
        }
        for (int i = 0; i < idBytes; i++) {
            int letter = bytes.at(at + i);
            boolean fits = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}

package carillon.library.mp3;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import carillon.protocol.mpa.FrameHeader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame table as bytes, big-endian:
 *
 * <pre>
 * version 1 | frames 4 | carriers 4 | runs 4 | distinct sizes 4
 * each run:   first frame 4 | offset in the file 8 | header of its format 4
 * each size:  2, ascending
 * the codes of the frames, packed in words of 8
 * </pre>
 */
final class FrameTableCodec {

    private static final byte VERSION = 1;
    private static final int FIXED_BYTES = 17;
    private static final int RUN_BYTES = 16;

    private FrameTableCodec() {}

    /** How many of everything there are, as the fixed part says. */
    private record Counts(int frames, int carriers, int runs, int distinct) {

        boolean arePossible() {
            return carriers >= 0
                    && carriers < frames
                    && runs >= 1
                    && runs <= frames
                    && distinct >= 1
                    && distinct <= Math.min(frames, Character.MAX_VALUE);
        }

        long bytes() {
            long words = FrameSizes.words(frames, distinct);
            return FIXED_BYTES + (long) runs * RUN_BYTES + distinct * 2L + words * 8L;
        }
    }

    static byte[] encode(FrameTable table) {
        char[] distinct = table.sizes().distinct();
        int runs = table.runs().size();
        Counts counts = new Counts(table.frames(), table.carriers(), runs, distinct.length);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(counts.bytes()));
        bytes.put(VERSION).putInt(counts.frames).putInt(counts.carriers);
        bytes.putInt(counts.runs).putInt(counts.distinct);
        for (FrameRun run : table.runs()) {
            bytes.putInt(run.firstFrame()).putLong(run.offset()).putInt(run.format().toHeader());
        }
        for (char size : distinct) {
            bytes.putChar(size);
        }
        for (long word : table.sizes().codes()) {
            bytes.putLong(word);
        }
        return bytes.array();
    }

    static Decoded<FrameTable> decode(byte[] encoded) {
        if (encoded.length < FIXED_BYTES) {
            return Decoded.rejected(Rejection.TOO_SHORT);
        }
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        if (bytes.get() != VERSION) {
            return Decoded.rejected(Rejection.BAD_VERSION);
        }
        Counts counts = new Counts(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt());
        if (!counts.arePossible()) {
            return Decoded.rejected(Rejection.BAD_BODY);
        }
        if (encoded.length != counts.bytes()) {
            return Decoded.rejected(Rejection.BAD_LENGTH);
        }
        return body(bytes, counts);
    }

    private static Decoded<FrameTable> body(ByteBuffer bytes, Counts counts) {
        ByteBuffer runs = bytes.slice(FIXED_BYTES, counts.runs * RUN_BYTES);
        bytes.position(FIXED_BYTES + runs.capacity());
        char[] distinct = new char[counts.distinct];
        for (int i = 0; i < distinct.length; i++) {
            distinct[i] = bytes.getChar();
            if (distinct[i] <= (i == 0 ? 0 : distinct[i - 1])) {
                return Decoded.rejected(Rejection.BAD_BODY);
            }
        }
        long[] codes = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(codes);
        if (!FrameSizes.areCodes(counts.frames, distinct.length, codes)) {
            return Decoded.rejected(Rejection.BAD_BODY);
        }
        FrameSizes sizes = new FrameSizes(counts.frames, distinct, codes);
        return table(runs, sizes, counts.carriers);
    }

    private static Decoded<FrameTable> table(ByteBuffer bytes, FrameSizes sizes, int carriers) {
        List<FrameRun> runs = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int first = bytes.getInt();
            long offset = bytes.getLong();
            int header = bytes.getInt();
            boolean follows = runs.isEmpty() ? first == 0 : first > runs.getLast().firstFrame();
            if (!follows || first >= sizes.frames() || !FrameHeader.isValid(header)) {
                return Decoded.rejected(Rejection.BAD_BODY);
            }
            if (offset < (runs.isEmpty() ? 0 : runs.getLast().offset(first, sizes))) {
                return Decoded.rejected(Rejection.BAD_BODY);
            }
            runs.add(
                    FrameRun.after(
                            runs, first, offset, sizes.before(first), FrameHeader.format(header)));
        }
        return Decoded.ok(new FrameTable(runs, sizes, carriers));
    }
}

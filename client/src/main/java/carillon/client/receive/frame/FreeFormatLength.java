package carillon.client.receive.frame;

import carillon.protocol.mpa.FrameHeader;
import java.nio.ByteBuffer;

/**
 * Finds the length of free-format frames, which their headers do not tell (ISO/IEC 11172-3,
 * 2.4.2.3): all frames of a stream are equally long but for the padding, so the distance of two
 * headers tells it once and for all.
 */
final class FreeFormatLength {

    /** Longer than any frame that a decoder takes: 640 kbit/s at 32 kHz. */
    static final int LONGEST = FrameHeader.LONGEST_BYTES;

    private int unpaddedBytes;

    /** The length of the frame at an index, or 0 as long as it cannot be known. */
    int of(ByteBuffer bytes, int frameAt, FrameHeader header) {
        if (unpaddedBytes == 0) {
            search(bytes, frameAt, header);
        }
        return unpaddedBytes == 0 ? 0 : unpaddedBytes + FrameHeader.paddingBytes(header.word());
    }

    /** A whole frame turned out to have a length. */
    void learn(FrameHeader header, int frameBytes) {
        unpaddedBytes = frameBytes - FrameHeader.paddingBytes(header.word());
    }

    /** What was learned proved wrong, or belongs to another stream. */
    void forget() {
        unpaddedBytes = 0;
    }

    private void search(ByteBuffer bytes, int frameAt, FrameHeader header) {
        int last = Math.min(bytes.limit() - FrameHeader.BYTES, frameAt + LONGEST);
        for (int at = frameAt + header.format().mainDataOffset(); at <= last; at++) {
            int word = FrameHeader.wordAt(bytes, at);
            if (FrameHeader.isValid(word)
                    && FrameHeader.isSameStream(word, header.word())
                    && FrameHeader.frameBytes(word) == 0) {
                learn(header, at - frameAt);
                return;
            }
        }
    }
}

package carillon.protocol.mpa;

import java.nio.ByteBuffer;

/**
 * Turns a frame into a carrier: a frame that decodes to silence and whose main data bytes stay in
 * place, for the bit reservoir of the frames after it. Used where a stream is entered in its
 * middle: the first frames cannot be decoded for lack of the ones before, but later ones need their
 * bytes.
 *
 * <p>A carrier still points back as far as it did (or as far as there is something), because a
 * decoder forgets what no frame points back to.
 */
public final class ReservoirCarrier {

    private ReservoirCarrier() {}

    /**
     * Blanks the frame at an absolute index: no granule has any main data; the checksum is renewed
     * if there is one. Blanking twice changes nothing more. What is no whole frame, as when a file
     * was overwritten, is left as it is. Allocates nothing.
     *
     * @param bytes holds the whole frame
     * @param frameAt where in them it begins
     * @param frameBytes length of the frame
     * @param reservoirBytes main data bytes ahead of the frame since the stream was entered: 0 for
     *     the first carrier, for the others what this method returned for the one before
     * @return main data bytes ahead of the next frame
     */
    public static int blank(ByteBuffer bytes, int frameAt, int frameBytes, int reservoirBytes) {
        int header = frameBytes < FrameHeader.BYTES ? 0 : FrameHeader.wordAt(bytes, frameAt);
        if (!FrameHeader.isValid(header)) {
            return reservoirBytes;
        }
        FrameFormat format = FrameHeader.format(header);
        if (frameBytes < format.mainDataOffset()) {
            return reservoirBytes;
        }
        int begin = SideInfo.mainDataBegin(bytes, frameAt, format);
        SideInfo.blank(bytes, frameAt, format, Math.min(begin, reservoirBytes));
        if (format.hasCrc()) {
            FrameChecksum.write(bytes, frameAt, format);
        }
        int capacity = frameBytes - format.mainDataOffset();
        return Math.min(reservoirBytes + capacity, format.version().reservoirBytes());
    }
}

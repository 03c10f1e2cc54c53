package carillon.server.channel.packet;

import carillon.library.edition.Frames;
import carillon.library.edition.Packetization;
import carillon.protocol.rtp.MpaPayloadHeader;
import carillon.protocol.rtp.RtpHeader;
import carillon.protocol.time.Flicks;

/** How dense a track is where it is densest. */
final class PeakRate {

    private static final int HEADER_BYTES = RtpHeader.BYTES + MpaPayloadHeader.BYTES;

    /** Room for a frame in the smallest datagrams there are. */
    private static final int LEAST_ROOM_BYTES =
            new Packetization(Packetization.LEAST_DATAGRAM_BYTES, 1).roomBytes();

    private PeakRate() {}

    /**
     * The rate of the densest frame, in bytes of RTP a second, were all frames like it and every
     * packet as small as can be.
     */
    static double bytesPerSecond(Frames frames) {
        double peak = 0;
        long start = 0;
        for (int frame = 0; frame < frames.frames(); frame++) {
            long end = endFlicks(frames, frame);
            peak = Math.max(peak, (double) withHeaders(frames.size(frame)) / (end - start));
            start = end;
        }
        return peak * Flicks.PER_SECOND;
    }

    private static int withHeaders(int frameBytes) {
        return frameBytes + HEADER_BYTES * Math.ceilDiv(frameBytes, LEAST_ROOM_BYTES);
    }

    private static long endFlicks(Frames frames, int frame) {
        return frame + 1 == frames.frames()
                ? frames.durationFlicks()
                : frames.startFlicks(frame + 1);
    }
}

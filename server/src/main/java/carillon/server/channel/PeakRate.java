package carillon.server.channel;

import carillon.library.edition.PacketTable;
import carillon.protocol.rtp.RtpHeader;
import carillon.protocol.time.Flicks;

/** How dense a track is where it is densest. */
final class PeakRate {

    private PeakRate() {}

    /** The highest rate, in bytes of RTP a second, of packets that start together. */
    static double bytesPerSecond(PacketTable table) {
        double peak = 0;
        long bytes = 0;
        for (int packet = 0; packet < table.packets(); packet++) {
            bytes += RtpHeader.BYTES + table.payloadBytes(packet);
            long lasts = endFlicks(table, packet) - table.startFlicks(packet);
            if (lasts > 0) {
                peak = Math.max(peak, (double) bytes * Flicks.PER_SECOND / lasts);
                bytes = 0;
            }
        }
        return peak;
    }

    /** When the next packet starts; the same instant, if it is of the same frame. */
    private static long endFlicks(PacketTable table, int packet) {
        return packet + 1 == table.packets()
                ? table.durationFlicks()
                : table.startFlicks(packet + 1);
    }
}

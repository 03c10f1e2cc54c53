package carillon.server.channel.packet;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackSummary;
import carillon.protocol.time.Flicks;
import carillon.server.egress.LaneShape;

/** How large a lane a channel needs: a second of its densest track, and room for any report. */
public final class LaneSizes {

    private LaneSizes() {}

    /** The shape that does for the edition on air and for the one that follows it. */
    public static LaneShape of(Edition onAir, Edition wanted) {
        double rate = Math.max(packetsPerSecond(onAir), packetsPerSecond(wanted));
        int bytes = Math.max(datagramBytes(onAir), datagramBytes(wanted));
        return LaneShape.forRate(rate, bytes);
    }

    private static int datagramBytes(Edition edition) {
        return Math.max(edition.packetization().datagramBytes(), ReportWriter.MOST_BYTES);
    }

    private static double packetsPerSecond(Edition edition) {
        return edition.tracks().stream()
                .mapToDouble(LaneSizes::packetsPerSecond)
                .max()
                .orElseThrow();
    }

    private static double packetsPerSecond(TrackSummary track) {
        return (double) track.packets() * Flicks.PER_SECOND / track.durationFlicks();
    }
}

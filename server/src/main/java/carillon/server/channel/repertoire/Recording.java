package carillon.server.channel.repertoire;

import carillon.library.edition.PacketTable;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import carillon.library.media.StoredFile;
import carillon.library.mp3.FrameTable;
import carillon.library.read.TrackSource;
import carillon.protocol.time.Flicks;

/**
 * A track together with the file that holds it.
 *
 * @param track what is heard
 * @param source where its bytes are
 * @param frames where each frame is
 */
public record Recording(TrackId track, TrackSource source, FrameTable frames) {

    /** The track that a scan found in a file. */
    public static Recording of(TrackId track, StoredFile file, FrameTable frames) {
        int last = frames.frames() - 1;
        long first = frames.offset(0);
        long end = frames.offset(last) + frames.size(last);
        double seconds = (double) frames.durationFlicks() / Flicks.PER_SECOND;
        long bytesPerSecond = Math.max(1, Math.round((end - first) / seconds));
        return new Recording(track, new TrackSource(file, first, end, bytesPerSecond), frames);
    }

    /** How it falls into packets; computed at every call. */
    public PacketTable packets(Packetization packetization) {
        return PacketTable.of(frames, packetization);
    }

    /** The track as an edition counts it. */
    public TrackSummary summary(Packetization packetization) {
        return TrackSummary.of(track, packets(packetization));
    }
}

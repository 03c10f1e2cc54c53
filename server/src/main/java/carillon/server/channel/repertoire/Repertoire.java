package carillon.server.channel.repertoire;

import carillon.library.edition.Edition;
import carillon.library.edition.Order;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a completed scan of a channel's folder has to offer: an edition, and where its tracks are.
 *
 * @param edition what to play
 * @param recordings the file of each track
 */
public record Repertoire(Edition edition, Map<TrackId, Recording> recordings) {

    public Repertoire {
        recordings = Map.copyOf(recordings);
        for (TrackSummary track : edition.tracks()) {
            if (!recordings.containsKey(track.id())) {
                throw new IllegalArgumentException("no recording of track " + track.id());
            }
        }
    }

    /**
     * The repertoire of these recordings.
     *
     * @param tracks at least one, in the order of their files' names
     */
    public static Repertoire of(List<Recording> tracks, Order order, Packetization packetization) {
        Map<TrackId, Recording> byTrack = new HashMap<>();
        tracks.forEach(recording -> byTrack.putIfAbsent(recording.track(), recording));
        List<TrackSummary> summaries =
                tracks.stream().map(recording -> recording.summary(packetization)).toList();
        return new Repertoire(new Edition(summaries, order, packetization), byTrack);
    }

    /** The file of a track; empty if there is none. */
    Optional<Recording> find(TrackId track) {
        return Optional.ofNullable(recordings.get(track));
    }

    /** This repertoire with the files of an older one for tracks that it lacks itself. */
    Repertoire withOlder(Repertoire older) {
        Map<TrackId, Recording> all = new HashMap<>(older.recordings);
        all.putAll(recordings);
        return new Repertoire(edition, all);
    }
}

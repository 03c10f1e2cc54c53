package carillon.library.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import carillon.library.edition.Digest256;
import carillon.library.edition.Edition;
import carillon.library.edition.Order;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import java.security.MessageDigest;
import java.util.List;

/** Tracks and editions that a test makes up. */
final class Tracks {

    private Tracks() {}

    static TrackSummary track(String sound, long flicks, long packets, long octets) {
        MessageDigest hasher = Digest256.hasher();
        hasher.update(sound.getBytes(UTF_8));
        return new TrackSummary(new TrackId(Digest256.finish(hasher)), flicks, packets, octets);
    }

    static Edition edition(TrackSummary... tracks) {
        return new Edition(List.of(tracks), Order.NAME, Packetization.DEFAULT);
    }
}

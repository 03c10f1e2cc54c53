package carillon.library.edition;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;

/**
 * Names an edition by all that decides its packets.
 *
 * <p>SHA-256 over {@code "carillon edition 1" | order 1 | datagram bytes 4 | frames per packet 4 |
 * number of tracks 4 | digest of each track 32}, integers big-endian, order 0 for name and 1 for
 * shuffle. Paths, times and tags do not count. The layout never changes: the digest seeds the
 * shuffle and is kept in every log row.
 */
public record EditionDigest(Digest256 value) {

    private static final byte[] LABEL = "carillon edition 1".getBytes(US_ASCII);

    static EditionDigest of(List<TrackSummary> tracks, Order order, Packetization packetization) {
        MessageDigest hasher = Digest256.hasher();
        hasher.update(LABEL);
        ByteBuffer fixed = ByteBuffer.allocate(13);
        fixed.put(order.code());
        fixed.putInt(packetization.datagramBytes()).putInt(packetization.framesPerPacket());
        hasher.update(fixed.putInt(tracks.size()).flip());
        tracks.forEach(track -> hasher.update(track.id().content().bytes()));
        return new EditionDigest(Digest256.finish(hasher));
    }

    /** 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return value.toString();
    }
}

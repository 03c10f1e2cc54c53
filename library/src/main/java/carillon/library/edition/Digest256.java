package carillon.library.edition;

import carillon.protocol.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The 256 bits of a SHA-256 digest (FIPS 180-4) as a value.
 *
 * @param word0 bytes 0–7 of the digest, big-endian
 * @param word1 bytes 8–15
 * @param word2 bytes 16–23
 * @param word3 bytes 24–31
 */
public record Digest256(long word0, long word1, long word2, long word3)
        implements Comparable<Digest256> {

    /** Bytes in a digest. */
    public static final int BYTES = 32;

    /** A new hasher; close it with {@link #finish}. Not thread-safe. */
    public static MessageDigest hasher() {
        return Sha256.hasher();
    }

    /** The digest of what the hasher was fed; the hasher begins anew. */
    public static Digest256 finish(MessageDigest hasher) {
        return of(hasher.digest());
    }

    /** From the {@link #BYTES} bytes of a digest. */
    public static Digest256 of(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes: " + digest.length);
        }
        ByteBuffer words = ByteBuffer.wrap(digest);
        return new Digest256(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    /** The {@link #BYTES} bytes of the digest, in an array of the caller's own. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(word0)
                .putLong(word1)
                .putLong(word2)
                .putLong(word3)
                .array();
    }

    /** By the bytes, read as unsigned numbers. */
    @Override
    public int compareTo(Digest256 other) {
        int order = Long.compareUnsigned(word0, other.word0);
        order = order != 0 ? order : Long.compareUnsigned(word1, other.word1);
        order = order != 0 ? order : Long.compareUnsigned(word2, other.word2);
        return order != 0 ? order : Long.compareUnsigned(word3, other.word3);
    }

    /** 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}

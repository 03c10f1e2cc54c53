package carillon.protocol;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4), which every Java platform must provide. */
public final class Sha256 {

    private Sha256() {}

    /** The digest over the parts one after the other, positioned at its start, big-endian. */
    public static ByteBuffer of(byte[]... parts) {
        MessageDigest digest = hasher();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return ByteBuffer.wrap(digest.digest());
    }

    /** The digest over the bytes from position to limit, which both stay. */
    public static ByteBuffer of(ByteBuffer bytes) {
        MessageDigest digest = hasher();
        digest.update(bytes.duplicate());
        return ByteBuffer.wrap(digest.digest());
    }

    /** A new hasher. Not thread-safe. */
    public static MessageDigest hasher() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform lacks SHA-256", e);
        }
    }
}

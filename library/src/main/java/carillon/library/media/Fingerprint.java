package carillon.library.media;

/**
 * What a file looked like when it was scanned. A file with the same path and an equal fingerprint
 * is taken to hold the same bytes; with another one it has to be read again.
 *
 * @param sizeBytes length of the file
 * @param modifiedNanos time of the last modification, nanoseconds since 1970, as exact as the file
 *     system keeps it
 * @param inode the file's number within its file system. The device number is left out on purpose:
 *     it may change from one boot to the next
 */
public record Fingerprint(long sizeBytes, long modifiedNanos, long inode) {

    public Fingerprint {
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("size of a file: " + sizeBytes);
        }
    }
}
